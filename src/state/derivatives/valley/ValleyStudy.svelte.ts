import { resolveVariants, type ResolvedVariant } from "../../../core/experiment/resolveVariants";
import type { PageClock } from "../../page/PageClock";
import type { StationSettings } from "../../page/StationPlace";
import type { RunMonitor } from "../../run/RunMonitor.svelte";
import type { LossLook, Pair, ShownLoss } from "./ShownLoss";
import { lookAtLoss, showLoss } from "./showLoss";
import { ValleyChoice } from "./ValleyChoice.svelte";
import { ValleyMaps } from "./ValleyMaps.svelte";

/** The loss around one network of the playground: what of it is looked at, the maps of it, and what they show. */
export class ValleyStudy {
  readonly choice: ValleyChoice;
  readonly maps: ValleyMaps;
  readonly #run: RunMonitor;
  /** A place on the map that is looked at instead of the network's own. */
  #cursor = $state.raw<Pair | null>(null);

  /** What of the record stays as a run goes on. */
  readonly #loaded = $derived.by(() => this.#run.record?.loaded ?? null);
  readonly #experiment = $derived.by(() => this.#run.record?.experiment ?? null);

  /** What is drawn, one loss or two; empty before the first map. */
  readonly losses: readonly ShownLoss[] = $derived.by(() => this.#show());
  /** Each of them as seen from the place that is looked at. */
  readonly looks: readonly LossLook[] = $derived.by(() => {
    const { map } = this.maps;
    return map === null ? [] : this.losses.map((loss) => lookAtLoss(map, loss, this.#cursor));
  });

  constructor(run: RunMonitor, later: PageClock["later"], settings: StationSettings) {
    this.#run = run;
    this.choice = new ValleyChoice(run, settings);
    this.maps = new ValleyMaps(run, later, () => this.choice.subject);
  }

  get cursor(): Pair | null {
    return this.#cursor;
  }

  /** How the network is built and trained; null while there is no run. */
  get variant(): ResolvedVariant | null {
    if (this.#experiment === null) return null;
    return resolveVariants(this.#experiment)[this.choice.variant] ?? null;
  }

  /** Looks at a place by its coordinates. */
  lookAt = (place: Pair): void => {
    this.#cursor = place;
  };

  lookAtNetwork = (): void => {
    this.#cursor = null;
  };

  /** Another network, other directions or another size: the place that was looked at has lost its meaning. */
  changed = (): void => {
    this.#cursor = null;
    this.maps.keepUp();
  };

  #show(): readonly ShownLoss[] {
    const { map } = this.maps;
    const [loaded, experiment] = [this.#loaded, this.#experiment];
    if (map === null || loaded === null || experiment === null) return [];
    const shown = { run: [0], other: [1], both: [0, 1] }[this.choice.losses];
    const there = shown.filter((index) => index < map.fields.length);
    const indices = there.length > 0 ? there : [0];
    return indices.map((index) => showLoss(map, { loaded, experiment }, index, indices.length > 1));
  }
}
