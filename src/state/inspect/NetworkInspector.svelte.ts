import type { Problem } from "../../core/experiment/Experiment";
import type { ExampleChoice } from "../../core/network/chain/NetworkTrace";
import type { ParameterPlace } from "../../core/network/ParameterAddress";
import { parameterValueProblem } from "../../core/network/parameterProblem";
import type { Explanation, NetworkInspection, UnitWindow } from "../../protocol/inspection";
import { messageOf } from "../messageOf";
import type { PageClock } from "../page/PageClock";
import type { PageView } from "../page/PageView.svelte";
import type { RunFollower } from "../run/RunFollower";
import type { RunMonitor } from "../run/RunMonitor.svelte";
import { GradientTrial } from "./GradientTrial.svelte";
import { NetworkAnswers } from "./NetworkAnswers";
import { NetworkEdits } from "./NetworkEdits";
import { OpenedNetwork } from "./OpenedNetwork";
import { Pacing } from "./Pacing";
import type { Selection } from "./Selection";

/** One network opened up: what of it is looked at, what the engine says of that, and what is done to it. */
export class NetworkInspector implements RunFollower {
  readonly network: OpenedNetwork;
  readonly edits: NetworkEdits;
  /** Compares the network's gradients with difference quotients. */
  readonly check: GradientTrial;
  readonly #run: RunMonitor;
  readonly #pacing: Pacing;
  readonly #answers: NetworkAnswers;
  #shownRunId: number | null = null;

  #windows = $state.raw<readonly UnitWindow[]>([]);
  #selection = $state.raw<Selection | null>(null);
  #example = $state.raw<ExampleChoice>("mean");
  #error = $state.raw<string | null>(null);

  constructor(run: RunMonitor, view: PageView, clock: PageClock) {
    const failed = (reason: unknown) => this.#fail(reason);
    this.#run = run;
    this.network = new OpenedNetwork(view, run);
    this.edits = new NetworkEdits(run, this.network, failed);
    this.check = new GradientTrial(run, this.network, failed);
    this.#pacing = new Pacing(clock, () => run.phase === "training");
    this.#answers = new NetworkAnswers({
      run,
      network: this.network,
      pacing: this.#pacing,
      looked: () => ({
        windows: this.#windows,
        place: this.#selection?.kind === "parameter" ? this.#selection.place : null,
        example: this.#example,
      }),
      failed,
    });
    run.beFollowed(this);
    view.beFollowed(() => this.#viewChanged());
    this.runChanged();
  }

  /** The newest picture of the open network; null before the first. It may be a moment old. */
  get inspection(): NetworkInspection | null {
    return this.#answers.inspection;
  }

  /** The chain of the selected parameter; null where none is selected or its answer is still to come. */
  get explanation(): Explanation | null {
    return this.#answers.explanation;
  }

  get selection(): Selection | null {
    return this.#selection;
  }

  /** The row of the probe set, or the mean over it, that the chain is of. */
  get example(): ExampleChoice {
    return this.#example;
  }

  /** What the engine could not answer. */
  get error(): string | null {
    return this.#error;
  }

  open = (variant: number): void => this.network.show(variant, null);

  close = (): void => this.network.close();

  /** Shows one replicate, or the card's again. */
  showReplicate = (replicate: number | null): void => {
    const { id } = this.network;
    if (id !== null) this.network.show(id.variant, replicate);
  };

  /** Units whose response maps are drawn. */
  setWindows = (windows: readonly UnitWindow[]): void => {
    this.#windows = windows;
    this.#answers.keepUp();
  };

  select = (selection: Selection | null): void => {
    this.#selection = selection;
    this.#hurry();
  };

  /** Takes the chain of one row of the probe set, or of the mean over it. */
  explainExample = (example: ExampleChoice): void => {
    this.#example = example;
    this.#hurry();
  };

  /** Sets a weight or a bias; returned is what is wrong with the value, which then changes nothing. */
  edit = (place: ParameterPlace, value: number): Problem | null => {
    const problem = parameterValueProblem(value);
    const { id, pickedReplicate } = this.network;
    if (problem || id === null) return problem;
    const { variant } = id;
    const replicate = this.inspection?.replicate ?? id.replicate;
    // The median may move on to another network, where the edit would be missed.
    if (pickedReplicate === null) this.network.show(variant, replicate);
    this.edits.set({ variant, replicate }, place, value);
    return null;
  };

  runChanged(): void {
    const { readyRunId, record } = this.#run;
    if (readyRunId !== null && record !== null && readyRunId !== this.#shownRunId) {
      this.#shownRunId = readyRunId;
      this.edits.clear();
      this.#forget();
      this.network.closeUnlessIn(record);
    }
    this.#answers.keepUp();
  }

  checkProgressed(progress: Parameters<RunFollower["checkProgressed"]>[0]): void {
    this.check.progressed(progress);
  }

  /** Something else may be open, by a click here or by the browser's Back. */
  #viewChanged(): void {
    const { id } = this.network;
    const { inspection } = this;
    if (id === null) return this.#forget();
    if (inspection === null) this.#selection = null;
    if (inspection?.replicate !== id.replicate) {
      this.check.clear();
      this.#error = null;
    }
    this.#hurry();
  }

  #forget(): void {
    this.#answers.clear();
    this.check.clear();
    this.#error = null;
  }

  #hurry(): void {
    this.#pacing.hurry();
    this.#answers.keepUp();
  }

  #fail(reason: unknown): void {
    this.#error = messageOf(reason);
  }
}
