import type { Experiment } from "../../core/experiment/Experiment";
import { resolveVariants } from "../../core/experiment/resolveVariants";
import type { Exploration } from "../../core/theory/Exploration";
import type { AppliedEdit } from "../../protocol/inspection";
import type {
  BackendName,
  BackendPreference,
  EngineRequests,
  EventMessage,
  LoadedRun,
} from "../../protocol/messages";
import type { Send } from "../../protocol/rpc";
import { changeKind } from "./changeKind";
import { EngineLink, type EnginePort } from "./EngineLink";
import { addEdit, type LiveChange } from "./LiveChange";
import { RunResults } from "./RunResults.svelte";

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

/** What wants to know of everything that comes of the run. */
export interface RunFollower {
  /** The run, its phase or its progress may have changed. */
  runChanged(): void;
  checkProgressed(progress: Extract<EventMessage, { kind: "checkProgress" }>): void;
}

/** The GPU was taken away; null until training goes on. */
export interface ContextLoss {
  readonly continuesOn: BackendName | null;
}

/** How long a dragged control must rest before the run is rebuilt. */
const DRAG_REST_MS = 150;
/** A build that takes longer, of very large networks, is not waited for when the user changes their mind. */
const PATIENCE_MS = 4000;

/** The run being watched: sends the user's acts to the engine and keeps what comes back. The engine owns the truth. */
export class RunMonitor {
  readonly #options: RunMonitorOptions;
  readonly #engine: EngineLink;
  readonly #results: RunResults;
  #runId = 0;
  /** What came of a run before the answer that it is ready. */
  #early: EventMessage[] = [];
  #callOffRebuild: (() => void) | null = null;
  /** Whether the engine has been building for longer than is worth waiting for. */
  #isStuck = false;
  #follower: RunFollower | null = null;

  #experiment = $state.raw() as Experiment;
  #phase = $state.raw<RunPhase>("loading");
  #isPlaying = $state.raw(false);
  #hasTrained = $state.raw(false);
  #status = $state.raw("");
  #error = $state.raw<string | null>(null);
  #contextLoss = $state.raw<ContextLoss | null>(null);
  #liveChanges = $state.raw<readonly LiveChange[]>([]);
  #preference = $state.raw<BackendPreference>("auto");

  constructor(experiment: Experiment, options: RunMonitorOptions) {
    this.#experiment = experiment;
    this.#options = options;
    this.#engine = new EngineLink(options.startEngine, {
      event: (message) => this.#receive(message),
      lost: (reason) => this.#lose(reason.message),
    });
    this.#results = new RunResults({
      ...options,
      experiment: () => this.#experiment,
      phase: () => this.#phase,
      isCurrent: (runId) => runId === this.#runId && this.#phase !== "loading",
      askMaps: (wanted) => this.#engine.send("decisionMaps", wanted),
      failed: (runId, reason) => this.#report(runId, reason),
    });
  }

  /** What has come of the newest run that was ready; null before the first. */
  get record(): RunResults["record"] {
    return this.#results.record;
  }

  /** A card each; of the run before until the next is ready, where their names are the same. */
  get views(): RunResults["views"] {
    return this.#results.views;
  }

  /** The replicates that the user picked, one a variant; null where the median is shown. */
  get picks(): RunResults["picks"] {
    return this.#results.picks;
  }

  /** The replicate of each variant that the cards show. */
  get shownReplicates(): RunResults["shownReplicates"] {
    return this.#results.shownReplicates;
  }

  /** Edits of networks of this run so far. */
  get numEdits(): number {
    return this.#results.numEdits;
  }

  /** The run that the engine holds; null while none is ready. */
  get readyRunId(): number | null {
    return this.record?.loaded.runId === this.#runId ? this.#runId : null;
  }

  get phase(): RunPhase {
    return this.#phase;
  }

  /** The user wants training: true from Train to Pause, through rebuilds too. */
  get isPlaying(): boolean {
    return this.#isPlaying;
  }

  /** Whether Train or a step was asked for since the page was opened. */
  get hasTrained(): boolean {
    return this.#hasTrained;
  }

  /** Sentences on what the numbers show. */
  get verdicts(): RunResults["verdicts"] {
    return this.#results.verdicts;
  }

  /** The sentence for those who listen. */
  get announcement(): RunResults["announcement"] {
    return this.#results.announcement;
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

  /** What was changed by hand in the middle of this run, oldest first. */
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
    // Networks that diverged stay stopped: only a new run can show what another rate does.
    const isBuilt = !["loading", "refused", "allDiverged"].includes(this.#phase);
    if (change === "rebuild" || !isBuilt) return this.#rebuild(isDragging);
    this.#results.adopt(experiment);
    if (change === "learningRate") this.#changeLearningRate();
    else if (this.#phase === "training") this.train();
  }

  train = (): void => {
    if (this.#phase === "lost" || this.#phase === "refused" || this.#phase === "allDiverged")
      return;
    this.#isPlaying = this.#hasTrained = true;
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
    this.#hasTrained = true;
    this.#phase = "stepping";
    await this.#request("step", { runId, unit });
    if (runId !== this.#runId || this.#phase !== "stepping") return;
    this.#phase = "idle";
    this.#results.refresh();
    this.#tell();
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

  /** Puts a question about a run to the engine; its failure is the asker's to tell. */
  ask: Send = (name, params) => this.#engine.send(name, params);

  /** Takes note of an edit that the engine has done to this run. */
  noteEdit(edit: AppliedEdit): void {
    this.#liveChanges = addEdit(this.#liveChanges, edit);
    this.#results.noteEdit();
    this.#tell();
  }

  /** From now on `follower` hears of what comes. */
  beFollowed(follower: RunFollower): void {
    this.#follower = follower;
  }

  /** What networks are like before their first step; null where a newer question took this one's place. */
  explore = (request: EngineRequests["explore"]["params"]): Promise<Exploration | null> =>
    this.#engine.send("explore", request);

  /** Takes the words of the verdicts, which the first screen does without. */
  describeWith: RunResults["describeWith"] = (describe) => this.#results.describeWith(describe);

  /** Shows one replicate of a variant, or the one nearest the median again. */
  showReplicate = (variant: number, replicate: number | null): void =>
    this.#results.showReplicate(variant, replicate);

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
    if (this.record && !canStandIn(this.record.experiment, experiment)) this.#results.clear();
    if (this.#isStuck) this.#engine.restart();
    this.#isStuck = false;
    const callOffPatience = this.#options.later(() => {
      this.#isStuck = runId === this.#runId && this.#phase === "loading";
    }, PATIENCE_MS);
    try {
      const backend = this.#preference;
      const loaded = await this.#engine.send("load", { runId, experiment, backend });
      callOffPatience();
      if (runId === this.#runId) this.#begin(experiment, loaded);
    } catch (reason) {
      callOffPatience();
      if (runId !== this.#runId) return;
      this.#isPlaying = false;
      this.#results.clear();
      this.#phase = "refused";
      this.#report(runId, reason);
    }
  }

  #begin(experiment: Experiment, loaded: LoadedRun): void {
    this.#results.begin(experiment, loaded);
    this.#status = "";
    this.#contextLoss = null;
    this.#liveChanges = [];
    this.#phase = "idle";
    this.#isStuck = false;
    for (const message of this.#early.splice(0)) this.#receive(message);
    if (this.#isPlaying) this.train();
    this.#results.refresh();
    this.#tell();
  }

  #receive(message: EventMessage): void {
    // A message already in flight when a new run began belongs to the old run.
    if (message.runId !== this.#runId) return;
    if (message.kind === "status") this.#status = message.message;
    else if (message.kind === "failed") this.#lose(message.error.message);
    else if (this.#phase === "loading") this.#early.push(message);
    else {
      this.#fold(message);
      this.#tell();
    }
  }

  #tell(): void {
    this.#follower?.runChanged();
  }

  #fold(message: Exclude<EventMessage, { kind: "status" | "failed" }>): void {
    switch (message.kind) {
      case "progress":
        return this.#results.addProgress(message);
      case "diverged":
        return this.#results.addDivergences(message.divergences);
      case "stopped":
        this.#stop(message.reason);
        return this.#results.refresh();
      case "checkProgress":
        return this.#follower?.checkProgressed(message);
      case "backendLost":
        this.#contextLoss = { continuesOn: message.continuesOn };
        return;
      default:
        message satisfies never;
    }
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
    const { step, epoch } = this.record ?? { step: 0, epoch: 0 };
    if (step > 0)
      this.#liveChanges = [...this.#liveChanges, { kind: "learningRate", epoch, learningRate }];
    void this.#request("setLearningRate", { runId: this.#runId, variant: null, learningRate });
  }

  /** Training stops at a multiple of the experiment's epochs, and Train goes on to the next. */
  #nextStop(): number {
    const { epochs } = this.#experiment.training;
    return (Math.floor((this.record?.epoch ?? 0) / epochs) + 1) * epochs;
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
