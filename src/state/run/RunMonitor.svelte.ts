import type { Experiment } from "../../core/experiment/Experiment";
import { resolveVariants } from "../../core/experiment/resolveVariants";
import type {
  BackendPreference,
  EngineRequests,
  EventMessage,
  LoadedRun,
} from "../../protocol/messages";
import type { Port } from "../../protocol/Port";
import { connect, type Connection } from "../../protocol/rpc";
import { changeKind } from "./changeKind";
import { DecisionMaps, PAUSED_RESOLUTION, TRAINING_RESOLUTION } from "./DecisionMaps.svelte";
import { planeAxes } from "./planeAxes";
import { foldDivergences, foldProgress, startRecord, type RunRecord } from "./RunRecord";
import { ShownReplicates } from "./ShownReplicates.svelte";

/** The worker as the page holds it. */
export interface EnginePort extends Port {
  terminate(): void;
}

/** What the page lends: a worker, a clock, and the word that something has been drawn. */
export interface RunMonitorOptions {
  startEngine(): EnginePort;
  nextFrame(): Promise<void>;
  /** Calls back after a pause; the function returned cancels. */
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

/** How long a dragged control must rest before the run is rebuilt. */
const DRAG_REST_MS = 150;

/** The run being watched: sends the user's acts to the engine and keeps what comes back. The engine owns the truth. */
export class RunMonitor {
  readonly #options: RunMonitorOptions;
  readonly #maps: DecisionMaps;
  readonly shown = new ShownReplicates();
  #engine: EnginePort | null = null;
  #connection: Connection | null = null;
  #cancelRebuild: (() => void) | null = null;
  #runId = 0;
  #early: EventMessage[] = [];

  #experiment = $state.raw() as Experiment;
  #record = $state.raw<RunRecord | null>(null);
  #phase = $state.raw<RunPhase>("loading");
  #isPlaying = $state.raw(false);
  #status = $state.raw("");
  #error = $state.raw<string | null>(null);
  #contextLoss = $state.raw<"none" | "lost" | "recovered">("none");
  #liveChanges = $state.raw<readonly LiveChange[]>([]);
  #preference = $state.raw<BackendPreference>("auto");

  constructor(experiment: Experiment, options: RunMonitorOptions) {
    this.#experiment = experiment;
    this.#options = options;
    this.#maps = new DecisionMaps({
      wanted: () => this.#wantedMaps(),
      ask: ({ runId, replicates, resolution }) =>
        this.#send("decisionMaps", { runId, replicates, resolution }),
      nextFrame: options.nextFrame,
      failed: (reason, { runId }) => this.#report(runId, reason),
    });
  }

  /** The experiment that the page shows; `record` may still be of the one before. */
  get experiment(): Experiment {
    return this.#experiment;
  }

  /** What has come of the newest run that was ready; null before the first. */
  get record(): RunRecord | null {
    return this.#record;
  }

  get maps(): DecisionMaps["current"] {
    return this.#maps.current;
  }

  get phase(): RunPhase {
    return this.#phase;
  }

  /** The user wants training: true from Train to Pause, through rebuilds too. */
  get isPlaying(): boolean {
    return this.#isPlaying;
  }

  /** What the worker is busy with before training. */
  get status(): string {
    return this.#status;
  }

  get error(): string | null {
    return this.#error;
  }

  get contextLoss(): "none" | "lost" | "recovered" {
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
    this.#connection?.close(new Error("restarted"));
    this.#engine?.terminate();
    const engine = this.#options.startEngine();
    this.#engine = engine;
    this.#connection = connect(engine, {
      event: (message) => this.#receive(message),
      lost: (reason) => this.#lose(reason.message),
    });
    void this.#load();
  };

  /** Takes up a changed experiment: live where that is possible, else by a new run that goes on playing. */
  follow(experiment: Experiment, isDragging = false): void {
    const change = changeKind(this.#experiment, experiment);
    if (change === "none") return;
    this.#experiment = experiment;
    const isBuilt = this.#phase !== "loading" && this.#phase !== "refused";
    if (this.#phase === "lost") return;
    if (change === "rebuild" || !isBuilt) this.#rebuild(isDragging);
    else if (change === "learningRate") this.#changeLearningRate();
    else if (this.#phase === "training") this.train();
  }

  train = (): void => {
    this.#isPlaying = true;
    if (!this.#isReady()) return;
    this.#phase = "training";
    this.#status = "";
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
    if (!this.#isReady() || this.#phase === "stepping") return;
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
    this.#rebuild(false);
  };

  chooseBackend = (preference: BackendPreference): void => {
    if (preference === this.#preference) return;
    this.#preference = preference;
    if (this.#phase !== "lost" && this.#connection !== null) this.#rebuild(false);
  };

  /** Shows one replicate of a variant, or the one nearest the median again. */
  showReplicate = (variant: number, replicate: number | null): void => {
    this.shown.pick(variant, replicate);
    if (this.#record) this.shown.settle(this.#record, "exact");
    void this.#maps.keepUp();
  };

  #rebuild(isDragging: boolean): void {
    this.#cancelRebuild?.();
    this.#cancelRebuild = null;
    if (!isDragging) return void this.#load();
    this.#cancelRebuild = this.#options.later(() => void this.#load(), DRAG_REST_MS);
  }

  async #load(): Promise<void> {
    const runId = ++this.#runId;
    const experiment = this.#experiment;
    this.#early = [];
    this.#phase = "loading";
    this.#error = null;
    if (this.#record && !haveSameNames(this.#record.experiment, experiment)) this.#forget();
    try {
      const params = { runId, experiment, backend: this.#preference };
      const loaded = await this.#send("load", params);
      if (runId === this.#runId) this.#begin(experiment, loaded);
    } catch (reason) {
      if (runId !== this.#runId || this.#phase !== "loading") return;
      this.#isPlaying = false;
      this.#phase = "refused";
      this.#error = messageOf(reason);
    }
  }

  #forget(): void {
    this.#record = null;
    this.#maps.clear();
  }

  #begin(experiment: Experiment, loaded: LoadedRun): void {
    const record = startRecord(experiment, loaded);
    this.#maps.clear();
    this.#record = record;
    this.#phase = "idle";
    this.#status = "";
    this.#contextLoss = "none";
    this.#liveChanges = [];
    this.shown.begin(record.numVariants, experiment.replicates);
    for (const message of this.#early.splice(0)) this.#receive(message);
    if (this.#isPlaying) this.train();
    void this.#maps.keepUp();
    // Live settings may have moved while the worker was building.
    if (changeKind(experiment, this.#experiment) === "learningRate") this.#changeLearningRate();
  }

  #receive(message: EventMessage): void {
    // A message already in flight when a new run began belongs to the old run.
    if (message.runId !== this.#runId) return;
    if (message.kind === "status") this.#status = message.message;
    else if (message.kind === "failed") this.#lose(message.error.message);
    else if (this.#phase === "loading") this.#early.push(message);
    else this.#fold(message);
  }

  #fold(message: Exclude<EventMessage, { kind: "status" | "failed" }>): void {
    if (this.#record === null) return;
    switch (message.kind) {
      case "progress":
        this.#record = foldProgress(this.#record, message);
        this.#status = "";
        this.shown.settle(this.#record, this.#phase === "training" ? "calm" : "exact");
        break;
      case "diverged":
        this.#record = foldDivergences(this.#record, message.divergences);
        break;
      case "stopped":
        this.#stop(message.reason);
        break;
      case "backendLost":
        this.#contextLoss = message.recovered ? "recovered" : "lost";
        break;
      default:
        message satisfies never;
    }
    void this.#maps.keepUp();
  }

  #stop(reason: "finished" | "paused" | "allDiverged"): void {
    if (this.#record) this.shown.settle(this.#record, "exact");
    if (reason !== "paused") this.#isPlaying = false;
    // A pause that the user has already taken back is answered late.
    else if (this.#isPlaying || this.#phase === "stepping") return;
    this.#phase = reason === "paused" ? "idle" : reason;
  }

  #lose(message: string): void {
    this.#runId++;
    this.#cancelRebuild?.();
    this.#isPlaying = false;
    this.#phase = "lost";
    this.#status = "";
    this.#error = message;
  }

  #changeLearningRate(): void {
    const { learningRate } = this.#experiment.training;
    const epoch = this.#record?.epoch ?? 0;
    if (this.#record !== null && this.#record.step > 0)
      this.#liveChanges = [...this.#liveChanges, { epoch, learningRate }];
    void this.#request("setLearningRate", { runId: this.#runId, variant: null, learningRate });
  }

  /** Training stops at a multiple of the experiment's epochs, and Train goes on to the next. */
  #nextStop(): number {
    const { epochs } = this.#experiment.training;
    return (Math.floor((this.#record?.epoch ?? 0) / epochs) + 1) * epochs;
  }

  #isReady(): boolean {
    return !["loading", "refused", "lost", "allDiverged"].includes(this.#phase);
  }

  #wantedMaps() {
    const record = this.#record;
    if (record === null || record.loaded.runId !== this.#runId) return null;
    if (planeAxes(record.experiment) === null) return null;
    const resolution = this.#phase === "training" ? TRAINING_RESOLUTION : PAUSED_RESOLUTION;
    return { runId: this.#runId, step: record.step, resolution, replicates: this.shown.current };
  }

  #send: Connection["send"] = (name, params) => {
    if (this.#connection === null) throw new Error("the engine has not been started");
    return this.#connection.send(name, params);
  };

  async #request<N extends "train" | "pause" | "step" | "setLearningRate">(
    name: N,
    params: EngineRequests[N]["params"],
  ): Promise<void> {
    try {
      await this.#send(name, params);
    } catch (reason) {
      this.#report(params.runId, reason);
    }
  }

  #report(runId: number, reason: unknown): void {
    if (runId === this.#runId) this.#error = messageOf(reason);
  }
}

/** Whether cards of one run can go on showing until another is ready. */
function haveSameNames(a: Experiment, b: Experiment): boolean {
  const names = (experiment: Experiment) => resolveVariants(experiment).map(({ name }) => name);
  return JSON.stringify(names(a)) === JSON.stringify(names(b));
}

function messageOf(reason: unknown): string {
  return reason instanceof Error ? reason.message : String(reason);
}
