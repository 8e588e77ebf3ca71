import type { Problem } from "../../core/experiment/Experiment";
import type { ExampleChoice } from "../../core/network/chain/NetworkTrace";
import type { ParameterPlace } from "../../core/network/ParameterAddress";
import { parameterValueProblem } from "../../core/network/parameterProblem";
import type {
  AppliedEdit,
  Explanation,
  NetworkCheck,
  NetworkInspection,
  UnitWindow,
} from "../../protocol/inspection";
import type { PageView } from "../page/PageView.svelte";
import { LatestAnswer } from "../run/LatestAnswer.svelte";
import { isSamePlace } from "../run/LiveChange";
import type { RunFollower, RunMonitor } from "../run/RunMonitor.svelte";
import { EditHistory } from "./EditHistory.svelte";
import { GradientTrial, type CheckProgress } from "./GradientTrial.svelte";
import type { Selection } from "./Selection";
import {
  isSameExplanation,
  isSameInspection,
  type Moment,
  type WantedExplanation,
  type WantedInspection,
} from "./wanted";

/** What the page lends. */
interface InspectorOptions {
  /** Resolves when what is on the page has been drawn. */
  nextFrame(): Promise<void>;
  /** Calls back after a while; the function returned calls it off. */
  later(callback: () => void, delayMs: number): () => void;
}

/** Points a side of a unit's map. */
const TRAINING_RESOLUTION = 20;
const PAUSED_RESOLUTION = 40;
/** Between two pictures while training: each may cost the page a frame. */
const PICTURE_MS = 200;
/** Numbers that change faster than this cannot be read. */
const CALM_MS = 400;

/** One network opened up: asks the engine for what is looked at, and hands on what is done to it. */
export class NetworkInspector implements RunFollower {
  readonly #run: RunMonitor;
  readonly #view: PageView;
  readonly #options: InspectorOptions;
  readonly #inspections: LatestAnswer<WantedInspection, NetworkInspection>;
  readonly #explanations: LatestAnswer<WantedExplanation, Explanation>;
  readonly #trial: GradientTrial;
  readonly #edits = new EditHistory();
  #shownRunId: number | null = null;
  #lastEdit: Promise<void> = Promise.resolve();
  #endCalms: readonly (() => void)[] = [];

  #windows = $state.raw<readonly UnitWindow[]>([]);
  #selection = $state.raw<Selection | null>(null);
  #example = $state.raw<ExampleChoice>("mean");
  #error = $state.raw<string | null>(null);

  constructor(run: RunMonitor, view: PageView, options: InspectorOptions) {
    this.#run = run;
    this.#view = view;
    this.#options = options;
    const failed = (reason: unknown) => this.#fail(reason);
    this.#inspections = new LatestAnswer({
      wanted: () => this.#wantedInspection(),
      isSame: isSameInspection,
      ask: ({ runId, variant, replicate, windows, resolution }) =>
        run.ask("inspect", { runId, variant, replicate, windows, resolution }),
      settled: () => this.#calm(PICTURE_MS),
      failed,
    });
    this.#explanations = new LatestAnswer({
      wanted: () => this.#wantedExplanation(),
      isSame: isSameExplanation,
      ask: ({ runId, variant, replicate, place, example }) =>
        run.ask("explainWeight", { runId, variant, replicate, place, example }),
      settled: () => this.#calm(CALM_MS),
      failed,
    });
    this.#trial = new GradientTrial({
      ask: (wish) => run.ask("checkGradient", { runId: this.#runId, ...wish }),
      cancel: () => void run.ask("cancelCheck", { runId: this.#runId }).catch(() => undefined),
      failed,
    });
    run.beFollowed(this);
  }

  /** The variant whose network is open; null where none is. */
  get variant(): number | null {
    return this.#view.inside?.variant ?? null;
  }

  /** The replicate that is open: the one picked, else the one that the variant's card shows. */
  get replicate(): number {
    const { inside } = this.#view;
    return inside ? (inside.replicate ?? this.#run.shownReplicates[inside.variant] ?? 0) : 0;
  }

  /** The replicate that was picked; null where the card's is followed. */
  get pickedReplicate(): number | null {
    return this.#view.inside?.replicate ?? null;
  }

  /** The newest picture of the open network; null before the first. It may be a moment old. */
  get inspection(): NetworkInspection | null {
    const { current } = this.#inspections;
    return current?.variant === this.variant ? current : null;
  }

  get windows(): readonly UnitWindow[] {
    return this.#windows;
  }

  /** Points a side that are asked for; a map of a very large network may have fewer. */
  get resolution(): number {
    return this.#run.phase === "training" ? TRAINING_RESOLUTION : PAUSED_RESOLUTION;
  }

  get selection(): Selection | null {
    return this.#selection;
  }

  /** The chain of the selected parameter; null where none is selected or its answer is still to come. */
  get explanation(): Explanation | null {
    const { current } = this.#explanations;
    const place = this.#selectedPlace;
    const isCurrent =
      current !== null &&
      place !== null &&
      isSamePlace(current.place, place) &&
      current.example === this.#example &&
      current.variant === this.variant &&
      current.replicate === this.replicate;
    return isCurrent ? current : null;
  }

  /** The row of the probe set, or the mean over it, that the chain is of. */
  get example(): ExampleChoice {
    return this.#example;
  }

  get canUndoEdit(): boolean {
    return this.#edits.lastDone(this.#network) !== null;
  }

  get canRedoEdit(): boolean {
    return this.#edits.lastUndone(this.#network) !== null;
  }

  /** Null while nothing is being checked. */
  get checkProgress(): CheckProgress | null {
    return this.#trial.progress;
  }

  /** Null before a check has come to its end. */
  get checkReport(): NetworkCheck | null {
    return this.#trial.report;
  }

  /** What the engine could not answer. */
  get error(): string | null {
    return this.#error;
  }

  open = (variant: number): void => this.#look(variant, null);

  close = (): void => {
    this.#view.compare();
    this.#forget();
  };

  /** Shows one replicate, or the card's again. */
  showReplicate = (replicate: number | null): void => {
    if (this.variant !== null) this.#look(this.variant, replicate);
  };

  /** Units whose response maps are drawn. */
  setWindows = (windows: readonly UnitWindow[]): void => {
    this.#windows = windows;
    this.#keepUp();
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
    if (problem || this.variant === null) return problem;
    const { variant } = this;
    const replicate = this.inspection?.replicate ?? this.replicate;
    // The median may move on to another network, where the edit would be missed.
    if (this.pickedReplicate === null) this.#view.lookInside({ variant, replicate });
    const { layer, from, to } = place;
    this.#afterEdits(async () => {
      const edit = await this.#apply({ variant, replicate, layer, from, to }, value);
      if (edit) this.#edits.add(edit);
    });
    return null;
  };

  undoEdit = (): void => {
    const network = this.#network;
    this.#afterEdits(async () => {
      const last = this.#edits.lastDone(network);
      if (last && (await this.#apply(last, last.replaced))) this.#edits.undo(last);
    });
  };

  redoEdit = (): void => {
    const network = this.#network;
    this.#afterEdits(async () => {
      const last = this.#edits.lastUndone(network);
      const again = last && (await this.#apply(last, last.value));
      if (again) this.#edits.redo(last, again);
    });
  };

  /** Compares the gradients of the open network with difference quotients. */
  check = (): void => {
    const { variant, replicate } = this.#network;
    if (this.variant !== null) void this.#trial.start(variant, replicate);
  };

  cancelCheck = (): void => this.#trial.cancel();

  /** Follows the run, and what a link or Back opened. */
  runChanged(): void {
    const { readyRunId, record } = this.#run;
    if (readyRunId !== null && record !== null && readyRunId !== this.#shownRunId) {
      this.#shownRunId = readyRunId;
      this.#edits.clear();
      this.#forget();
      const { inside } = this.#view;
      const { numVariants, experiment } = record;
      const isThere =
        inside === null ||
        (inside.variant < numVariants && (inside.replicate ?? 0) < experiment.replicates);
      if (!isThere) this.#view.compare();
    }
    this.#keepUp();
  }

  checkProgressed(progress: Parameters<RunFollower["checkProgressed"]>[0]): void {
    this.#trial.progressed(progress);
  }

  get #network(): { variant: number; replicate: number } {
    return { variant: this.variant ?? -1, replicate: this.replicate };
  }

  get #runId(): number {
    return this.#run.readyRunId ?? -1;
  }

  get #selectedPlace(): ParameterPlace | null {
    return this.#selection?.kind === "parameter" ? this.#selection.place : null;
  }

  #look(variant: number, replicate: number | null): void {
    this.#view.lookInside({ variant, replicate });
    if (this.inspection === null) this.#selection = null;
    this.#trial.clear();
    this.#error = null;
    this.#hurry();
  }

  #forget(): void {
    this.#inspections.clear();
    this.#explanations.clear();
    this.#trial.clear();
    this.#error = null;
  }

  #keepUp(): void {
    void this.#inspections.keepUp();
    void this.#explanations.keepUp();
  }

  /** Something else is looked at: no need to be calm. */
  #hurry(): void {
    for (const endCalm of this.#endCalms) endCalm();
    this.#keepUp();
  }

  async #calm(durationMs: number): Promise<void> {
    await this.#options.nextFrame();
    if (this.#run.phase !== "training") return;
    await new Promise<void>((resolve) => {
      const endCalm = () => {
        callOff();
        this.#endCalms = this.#endCalms.filter((other) => other !== endCalm);
        resolve();
      };
      const callOff = this.#options.later(endCalm, durationMs);
      this.#endCalms = [...this.#endCalms, endCalm];
    });
  }

  #afterEdits(work: () => Promise<void>): void {
    this.#lastEdit = this.#lastEdit.then(work).catch((reason: unknown) => this.#fail(reason));
  }

  /** Null where the run it was meant for is over. */
  async #apply(
    {
      variant,
      replicate,
      layer,
      from,
      to,
    }: Omit<AppliedEdit, "value" | "replaced" | "epoch" | "step">,
    value: number,
  ): Promise<AppliedEdit | null> {
    const runId = this.#run.readyRunId;
    if (runId === null) return null;
    const place = { layer, from, to };
    const edit = await this.#run.ask("editParameter", {
      ...{ runId, variant, replicate, value },
      ...place,
    });
    if (this.#run.readyRunId !== runId) return null;
    this.#run.noteEdit(edit);
    return edit;
  }

  #fail(reason: unknown): void {
    this.#error = reason instanceof Error ? reason.message : String(reason);
  }

  #moment(): (Moment & { variant: number; replicate: number }) | null {
    const { readyRunId: runId, record, numEdits } = this.#run;
    const { variant, replicate } = this;
    if (runId === null || record === null || variant === null) return null;
    return { runId, step: record.step, numEdits, variant, replicate };
  }

  #wantedInspection(): WantedInspection | null {
    const moment = this.#moment();
    return moment && { ...moment, windows: this.#windows, resolution: this.resolution };
  }

  #wantedExplanation(): WantedExplanation | null {
    const moment = this.#moment();
    const place = this.#selectedPlace;
    return moment && place && { ...moment, place, example: this.#example };
  }
}
