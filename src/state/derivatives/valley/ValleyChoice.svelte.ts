import type { ParameterPlace } from "../../../core/network/ParameterAddress";
import type { MapDirections } from "../../../protocol/lossMap";
import type { StationSettings } from "../../page/StationPlace";
import type { RunMonitor } from "../../run/RunMonitor.svelte";
import { choiceSetting, numberSetting, numberText } from "../numberSetting";
import { firstVariant } from "./firstVariant";
import { fitPlaces, type TwoPlaces } from "./fitPlaces";
import { networkWidths } from "./networkWidths";
import { placeToText, textToPlace } from "./placeSetting";
import type { ValleySubject } from "./ValleySubject";

/** What the map spans. */
export type SpanKind = "weights" | "random";
/** Which of the two losses are drawn. */
export type ShownLosses = "run" | "other" | "both";

/** Both weights into unit 1 of the first layer, of the first two features. */
const FIRST_PLACES: TwoPlaces = [
  { layer: 1, from: 0, to: 0 },
  { layer: 1, from: 1, to: 0 },
];

const MOST_VARIANTS = 6;
const MOST_REPLICATES = 32;
const MOST_DRAWS = 999;

/** Half the side of a map, for each of what it spans. */
export const REACHES: Readonly<
  Record<SpanKind, { readonly min: number; readonly usual: number; readonly max: number }>
> = {
  weights: { min: 0.1, usual: 2, max: 50 },
  random: { min: 0.05, usual: 1, max: 5 },
};

/** What of the run's networks is looked at: which network, along which directions, how far, and by which loss. */
export class ValleyChoice {
  readonly #run: RunMonitor;
  /** Null until one is chosen. */
  #variant = $state.raw<number | null>(null);
  readonly #firstVariant = $derived.by(() => {
    const experiment = this.#run.record?.experiment;
    return experiment ? firstVariant(experiment) : 0;
  });
  #replicate = $state.raw(0);
  #kind = $state.raw<SpanKind>("weights");
  #places = $state.raw(FIRST_PLACES);
  #draw = $state.raw(0);
  #reaches = $state.raw({ weights: REACHES.weights.usual, random: REACHES.random.usual });
  #losses = $state.raw<ShownLosses>("run");

  /** `settings` are a link's, which may mean nothing to this run. */
  constructor(run: RunMonitor, settings: StationSettings) {
    this.#run = run;
    const count = (name: string, most: number, otherwise = 1) =>
      Math.round(numberSetting(settings[name], otherwise, [1, most])) - 1;
    if (settings["v"] !== undefined) this.#variant = count("v", MOST_VARIANTS);
    this.#replicate = count("r", MOST_REPLICATES, this.#shownReplicate + 1);
    this.#kind = choiceSetting(settings["d"], ["weights", "random"]);
    this.#places = [
      textToPlace(settings["a"]) ?? FIRST_PLACES[0],
      textToPlace(settings["b"]) ?? FIRST_PLACES[1],
    ];
    this.#draw = count("n", MOST_DRAWS);
    const { min, usual, max } = REACHES[this.#kind];
    this.setReach(numberSetting(settings["reach"], usual, [min, max]));
    this.#losses = choiceSetting(settings["loss"], ["run", "other", "both"]);
  }

  get variant(): number {
    return Math.min(this.#variant ?? this.#firstVariant, (this.#run.record?.numVariants ?? 1) - 1);
  }

  get replicate(): number {
    return Math.min(this.#replicate, (this.#run.record?.experiment.replicates ?? 1) - 1);
  }

  get kind(): SpanKind {
    return this.#kind;
  }

  /** The two parameters, where the map spans them: such as the network has. */
  get places(): TwoPlaces {
    const { record } = this.#run;
    return record ? fitPlaces(networkWidths(record, this.variant), this.#places) : this.#places;
  }

  get draw(): number {
    return this.#draw;
  }

  get reach(): number {
    return this.#reaches[this.#kind];
  }

  get losses(): ShownLosses {
    return this.#losses;
  }

  /** For the engine; null while there is no run. */
  get subject(): ValleySubject | null {
    const runId = this.#run.readyRunId;
    if (runId === null) return null;
    const { variant, replicate, places, draw, reach } = this;
    const directions: MapDirections =
      this.#kind === "random" ? { kind: "random", draw } : { kind: "parameters", places };
    return { runId, variant, replicate, directions, reach };
  }

  /** For the link. */
  get settings(): StationSettings {
    const [a, b] = this.places.map(placeToText);
    return {
      v: String(this.variant + 1),
      r: String(this.replicate + 1),
      ...(this.#kind === "random" ? { d: "random", n: String(this.#draw + 1) } : { a, b }),
      reach: numberText(this.reach),
      ...(this.#losses === "run" ? {} : { loss: this.#losses }),
    };
  }

  chooseVariant = (variant: number): void => {
    this.#variant = variant;
    this.#replicate = this.#shownReplicate;
  };

  chooseReplicate = (replicate: number): void => {
    this.#replicate = replicate;
  };

  span = (kind: SpanKind): void => {
    this.#kind = kind;
  };

  choosePlace = (axis: 0 | 1, place: ParameterPlace): void => {
    const [a, b] = this.places;
    this.#places = axis === 0 ? [place, b] : [a, place];
  };

  choosePlaces = (places: TwoPlaces): void => {
    this.#kind = "weights";
    this.#places = places;
  };

  /** Another pair of random directions. */
  drawAgain = (): void => {
    this.#draw = (this.#draw + 1) % MOST_DRAWS;
  };

  setReach = (reach: number): void => {
    this.#reaches = { ...this.#reaches, [this.#kind]: reach };
  };

  showLosses = (losses: ShownLosses): void => {
    this.#losses = losses;
  };

  /** The replicate on the variant's card: the playground's own choice of one. */
  get #shownReplicate(): number {
    return this.#run.results.shownReplicates[this.variant] ?? 0;
  }
}
