import type { ExampleChoice } from "../../core/network/chain/NetworkTrace";
import type { ParameterPlace } from "../../core/network/ParameterAddress";
import type { Explanation, NetworkInspection, UnitWindow } from "../../protocol/inspection";
import { LatestAnswer } from "../run/LatestAnswer.svelte";
import { isSamePlace } from "../run/LiveChange";
import type { RunMonitor } from "../run/RunMonitor.svelte";
import type { NetworkId, OpenedNetwork } from "./OpenedNetwork";
import type { Pacing } from "./Pacing";
import {
  isSameExplanation,
  isSameInspection,
  type Moment,
  type WantedExplanation,
  type WantedInspection,
} from "./wanted";

/** What of the open network the page shows. */
interface Looked {
  readonly windows: readonly UnitWindow[];
  /** The parameter whose chain is shown; null where none is selected. */
  readonly place: ParameterPlace | null;
  readonly example: ExampleChoice;
}

interface Sources {
  readonly run: RunMonitor;
  readonly network: OpenedNetwork;
  readonly pacing: Pacing;
  looked(): Looked;
  failed(reason: unknown): void;
}

/** Points a side of a unit's map. */
const TRAINING_RESOLUTION = 20;
const PAUSED_RESOLUTION = 40;
/** Between two pictures while training: each may cost the page a frame. */
const PICTURE_MS = 200;
/** Numbers that change faster than this cannot be read. */
const CALM_MS = 400;

/** The picture of the open network and the chain of the selected parameter, asked for while they are wanted. */
export class NetworkAnswers {
  readonly #sources: Sources;
  readonly #inspections: LatestAnswer<WantedInspection, NetworkInspection>;
  readonly #explanations: LatestAnswer<WantedExplanation, Explanation>;

  constructor(sources: Sources) {
    const { run, pacing, failed } = sources;
    this.#sources = sources;
    this.#inspections = new LatestAnswer({
      wanted: () => this.#wantedInspection(),
      isSame: isSameInspection,
      ask: ({ runId, variant, replicate, windows, resolution }) =>
        run.ask("inspect", { runId, variant, replicate, windows, resolution }),
      settled: () => pacing.rest(PICTURE_MS),
      failed,
    });
    this.#explanations = new LatestAnswer({
      wanted: () => this.#wantedExplanation(),
      isSame: isSameExplanation,
      ask: ({ runId, variant, replicate, place, example }) =>
        run.ask("explainWeight", { runId, variant, replicate, place, example }),
      settled: () => pacing.rest(CALM_MS),
      failed,
    });
  }

  /** Null before the first picture of the variant. It may be a moment old, and of another replicate. */
  get inspection(): NetworkInspection | null {
    const { current } = this.#inspections;
    return current?.variant === this.#sources.network.id?.variant ? current : null;
  }

  /** Null where no parameter is selected or its answer is still to come. */
  get explanation(): Explanation | null {
    const { current } = this.#explanations;
    const { id } = this.#sources.network;
    const { place, example } = this.#sources.looked();
    const isCurrent =
      current !== null &&
      id !== null &&
      place !== null &&
      isSamePlace(current.place, place) &&
      current.example === example &&
      current.variant === id.variant &&
      current.replicate === id.replicate;
    return isCurrent ? current : null;
  }

  /** Asks for what is missing; call it whenever something else may be wanted. */
  keepUp(): void {
    void this.#inspections.keepUp();
    void this.#explanations.keepUp();
  }

  clear(): void {
    this.#inspections.clear();
    this.#explanations.clear();
  }

  #moment(): (Moment & NetworkId) | null {
    const { run, network } = this.#sources;
    const { readyRunId: runId, record } = run;
    const { id } = network;
    if (runId === null || record === null || id === null) return null;
    return { runId, step: record.step, numEdits: run.results.numEdits, ...id };
  }

  #wantedInspection(): WantedInspection | null {
    const moment = this.#moment();
    const isTraining = this.#sources.run.phase === "training";
    const resolution = isTraining ? TRAINING_RESOLUTION : PAUSED_RESOLUTION;
    return moment && { ...moment, windows: this.#sources.looked().windows, resolution };
  }

  #wantedExplanation(): WantedExplanation | null {
    const moment = this.#moment();
    const { place, example } = this.#sources.looked();
    return moment && place && { ...moment, place, example };
  }
}
