import type { Experiment } from "../../core/experiment/Experiment";
import type { VariantView } from "../../core/experiment/VariantView";
import { resolveVariants } from "../../core/experiment/resolveVariants";
import type {
  BackendName,
  BackendPreference,
  EngineRequests,
  EventMessage,
  LoadedRun,
} from "../../protocol/messages";
import { changeKind } from "./changeKind";
import {
  DecisionMaps,
  PAUSED_RESOLUTION,
  TRAINING_RESOLUTION,
  type WantedMaps,
} from "./DecisionMaps.svelte";
import { EngineLink, type EnginePort } from "./EngineLink";
import { planeAxes } from "./planeAxes";
import { foldDivergences, foldProgress, startRecord, type RunRecord } from "./RunRecord";
import { ShownReplicates } from "./ShownReplicates.svelte";
import { emptyViews, variantViews } from "./variantView";
import { Verdicts } from "./Verdicts.svelte";

/** What the page lends: a worker, a clock, and the word that something has been drawn. */
export interface RunMonitorOptions {
  startEngine(): EnginePort;
  nextFrame(): Promise<void>;
  /** Calls back after a while; the function returned calls it off. */
  later(callback: () => void, delayMs: number): () => void;
}

/**
 * loading: the worker builds the run; idle: it waits, at epoch 0 or paused; refused: the experiment cannot
 * be built, another may; lost: the worker is gone until restarted.
 */
export type RunPhase =
  "loading" | "idle" | "training" | "stepping" | "finished" | "allDiverged" | "refused" | "lost";

/** A learning rate changed by hand in the middle of a run. */
export interface LiveChange {
  readonly epoch: number;
  readonly learningRate: number;
}

/** The GPU was taken away; null until training goes on. */
export interface ContextLoss {
  readonly continuesOn: BackendName | null;
}

/** How long a dragged control must rest before the run is rebuilt. */
const DRAG_REST_MS = 150;

/** The run being watched: sends the user's acts to the engine and keeps what comes back. The engine owns the truth. */
export class RunMonitor {
  readonly #options: RunMonitorOptions;
  readonly #engine: EngineLink;
  readonly #maps: DecisionMaps;
  readonly #verdicts: Verdicts;
  readonly #shown = new ShownReplicates();
  #runId = 0;
  /** What came of a run before the answer that it is ready. */
  #early: EventMessage[] = [];
  #callOffRebuild: (() => void) | null = null;

  #experiment = $state.raw() as Experiment;
  #record = $state.raw<RunRecord | null>(null);
  #phase = $state.raw<RunPhase>("loading");
  #isPlaying = $state.raw(false);
  #status = $state.raw("");
  #error = $state.raw<string | null>(null);
  #contextLoss = $state.raw<ContextLoss | null>(null);
  #liveChanges = $state.raw<readonly LiveChange[]>([]);
  #preference = $state.raw<BackendPreference>("auto");

  /** A card each; of the run before until the next is ready, where their names are the same. */
  readonly views: readonly VariantView[] = $derived.by(() =>
    this.#record
      ? variantViews(this.#record, this.#maps.current, this.#shown.current)
      : emptyViews(this.#experiment),
  );

  constructor(
    experiment: Experiment,
    options: RunMonitorOptions,
    preference: BackendPreference = "auto",
  ) {
    this.#experiment = experiment;
    this.#options = options;
    this.#preference = preference;
    this.#verdicts = new Verdicts(options.later);
    this.#engine = new EngineLink(options.startEngine, {
      event: (message) => this.#receive(message),
      lost: (reason) => this.#lose(reason.message),
    });
    this.#maps = new DecisionMaps({
      wanted: () => this.#wantedMaps(),
      ask: (wanted) => this.#engine.send("decisionMaps", wanted),
      nextFrame: options.nextFrame,
      failed: (reason, { runId }) => this.#report(runId, reason),
    });
  }

  /** What has come of the newest run that was ready; null before the first. */
  get record(): RunRecord | null {
    return this.#record;
  }

  get phase(): RunPhase {
    return this.#phase;
  }

  /** The user wants training: true from Train to Pause, through rebuilds too. */
  get isPlaying(): boolean {
    return this.#isPlaying;
  }

  /** Sentences on what the numbers show. */
  get verdicts(): Verdicts["current"] {
    return this.#verdicts.current;
  }

  /** What the worker is busy with before training. */
  get status(): string {
    return this.#status;
  }

  get error(): string | null {
    return this.#error;
  }

  /** Set once the GPU was taken from this run. */
  get contextLoss(): ContextLoss | null {
    return this.#contextLoss;
  }

  get liveChanges(): readonly LiveChange[] {
    return this.#liveChanges;
  }

  get backendPreference(): BackendPreference {
    return this.#preference;
  }

  /** Makes the worker and builds the run; also the way back after the worker was lost. */
  start = (): void => {
    this.#engine.restart();
    void this.#load();
  };

  /** Takes up a changed experiment: live where that is possible, else by a new run that goes on playing. */
  follow(experiment: Experiment, isDragging = false): void {
    const change = changeKind(this.#experiment, experiment);
    this.#experiment = experiment;
    if (change === "none" || this.#phase === "lost") return;
    const isBuilt = this.#phase !== "loading" && this.#phase !== "refused";
    if (change === "rebuild" || !isBuilt) this.#rebuild(isDragging);
    else if (change === "learningRate") this.#changeLearningRate();
    else if (this.#phase === "training") this.train();
  }

  train = (): void => {
    if (this.#phase === "lost" || this.#phase === "refused" || this.#phase === "allDiverged")
      return;
    this.#isPlaying = true;
    if (this.#phase === "loading") return;
    this.#phase = "training";
    void this.#request("train", { runId: this.#runId, untilEpoch: this.#nextStop() });
  };

  pause = (): void => {
    const wasTraining = this.#phase === "training";
    this.#isPlaying = false;
    if (wasTraining) void this.#request("pause", { runId: this.#runId });
  };

  /** One batch of the base, or the rest of one epoch. */
  step = async (unit: "batch" | "epoch"): Promise<void> => {
    this.pause();
    if (!["idle", "training", "finished"].includes(this.#phase)) return;
    const runId = this.#runId;
    this.#phase = "stepping";
    await this.#request("step", { runId, unit });
    if (runId !== this.#runId || this.#phase !== "stepping") return;
    this.#phase = "idle";
    void this.#maps.keepUp();
  };

  /** Back to epoch 0 with the same seed, paused. */
  reset = (): void => {
    this.pause();
    if (this.#phase !== "lost") this.#rebuild(false);
  };

  chooseBackend = (preference: BackendPreference): void => {
    if (preference === this.#preference) return;
    this.#preference = preference;
    if (this.#phase !== "lost") this.#rebuild(false);
  };

  /** Shows one replicate of a variant, or the one nearest the median again. */
  showReplicate = (variant: number, replicate: number | null): void => {
    this.#shown.pick(variant, replicate);
    if (this.#record) this.#shown.settle(this.#record, "exact");
    void this.#maps.keepUp();
  };

  #rebuild(isDragging: boolean): void {
    this.#callOffRebuild?.();
    this.#callOffRebuild = null;
    if (isDragging)
      this.#callOffRebuild = this.#options.later(() => void this.#load(), DRAG_REST_MS);
    else void this.#load();
  }

  async #load(): Promise<void> {
    const runId = ++this.#runId;
    const experiment = this.#experiment;
    this.#early = [];
    this.#error = null;
    this.#phase = "loading";
    if (this.#record && !canStandIn(this.#record.experiment, experiment)) this.#forget();
    try {
      const backend = this.#preference;
      const loaded = await this.#engine.send("load", { runId, experiment, backend });
      if (runId === this.#runId) this.#begin(experiment, loaded);
    } catch (reason) {
      if (runId !== this.#runId) return;
      this.#isPlaying = false;
      this.#forget();
      this.#phase = "refused";
      this.#report(runId, reason);
    }
  }

  #forget(): void {
    this.#record = null;
    this.#maps.clear();
    this.#verdicts.clear();
  }

  #begin(experiment: Experiment, loaded: LoadedRun): void {
    const record = startRecord(experiment, loaded);
    this.#forget();
    this.#record = record;
    this.#status = "";
    this.#contextLoss = null;
    this.#liveChanges = [];
    this.#shown.begin(record.numVariants, experiment.replicates);
    this.#phase = "idle";
    for (const message of this.#early.splice(0)) this.#receive(message);
    // Live settings may have moved while the worker was building.
    if (changeKind(experiment, this.#experiment) === "learningRate") this.#changeLearningRate();
    if (this.#isPlaying) this.train();
    void this.#maps.keepUp();
  }

  #receive(message: EventMessage): void {
    // A message already in flight when a new run began belongs to the old run.
    if (message.runId !== this.#runId) return;
    if (message.kind === "status") this.#status = message.message;
    else if (message.kind === "failed") this.#lose(message.error.message);
    else if (this.#phase === "loading") this.#early.push(message);
    else if (this.#record) this.#fold(this.#record, message);
  }

  #fold(record: RunRecord, message: Exclude<EventMessage, { kind: "status" | "failed" }>): void {
    switch (message.kind) {
      case "progress":
        this.#show(foldProgress(record, message));
        break;
      case "diverged":
        this.#show(foldDivergences(record, message.divergences));
        break;
      case "stopped":
        this.#stop(message.reason);
        this.#show(record);
        break;
      case "backendLost":
        this.#contextLoss = { continuesOn: message.continuesOn };
        break;
      default:
        message satisfies never;
    }
  }

  #show(record: RunRecord): void {
    const isTraining = this.#phase === "training";
    this.#record = record;
    this.#shown.settle(record, isTraining ? "calm" : "exact");
    this.#verdicts.update(record, isTraining);
    void this.#maps.keepUp();
  }

  #stop(reason: "finished" | "paused" | "allDiverged"): void {
    if (reason !== "paused") this.#isPlaying = false;
    // A pause that the user has already taken back is answered late.
    else if (this.#isPlaying || this.#phase === "stepping") return;
    this.#phase = reason === "paused" ? "idle" : reason;
  }

  #lose(message: string): void {
    this.#runId++;
    this.#callOffRebuild?.();
    this.#isPlaying = false;
    this.#status = "";
    this.#error = message;
    this.#phase = "lost";
  }

  #changeLearningRate(): void {
    const { learningRate } = this.#experiment.training;
    if (this.#record !== null && this.#record.step > 0)
      this.#liveChanges = [...this.#liveChanges, { epoch: this.#record.epoch, learningRate }];
    void this.#request("setLearningRate", { runId: this.#runId, variant: null, learningRate });
  }

  /** Training stops at a multiple of the experiment's epochs, and Train goes on to the next. */
  #nextStop(): number {
    const { epochs } = this.#experiment.training;
    return (Math.floor((this.#record?.epoch ?? 0) / epochs) + 1) * epochs;
  }

  #wantedMaps(): WantedMaps | null {
    const record = this.#record;
    if (record === null || record.loaded.runId !== this.#runId) return null;
    if (this.#phase === "loading" || planeAxes(record.experiment) === null) return null;
    const resolution = this.#phase === "training" ? TRAINING_RESOLUTION : PAUSED_RESOLUTION;
    return { runId: this.#runId, step: record.step, resolution, replicates: this.#shown.current };
  }

  async #request<N extends "train" | "pause" | "step" | "setLearningRate">(
    name: N,
    params: EngineRequests[N]["params"],
  ): Promise<void> {
    try {
      await this.#engine.send(name, params);
    } catch (reason) {
      this.#report(params.runId, reason);
    }
  }

  /** An error of a run that is still watched; others have lost their meaning. */
  #report(runId: number, reason: unknown): void {
    if (runId === this.#runId)
      this.#error = reason instanceof Error ? reason.message : String(reason);
  }
}

/** Whether the cards of one run may go on showing until another is ready. */
function canStandIn(a: Experiment, b: Experiment): boolean {
  const signature = (experiment: Experiment) =>
    JSON.stringify([experiment.data.source, resolveVariants(experiment).map(({ name }) => name)]);
  return signature(a) === signature(b);
}
