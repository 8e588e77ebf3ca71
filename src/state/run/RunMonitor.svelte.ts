import type { Experiment } from "../../core/experiment/Experiment";
import type { Exploration } from "../../core/theory/Exploration";
import type { ExplorationRequest } from "../../protocol/exploration";
import type { AppliedEdit } from "../../protocol/inspection";
import type {
  BackendPreference,
  EngineRequests,
  EventMessage,
  LoadedRun,
} from "../../protocol/messages";
import type { AppliedParameters } from "../../protocol/parameters";
import type { ConnectionListener, Send } from "../../protocol/rpc";
import type { PageClock } from "../page/PageClock";
import { canStandIn } from "./canStandIn";
import { changeKind } from "./changeKind";
import { EngineLink, type EnginePort } from "./EngineLink";
import { EngineReport } from "./EngineReport.svelte";
import { EventGate } from "./EventGate";
import type { LiveChange } from "./LiveChange";
import { LiveChanges } from "./LiveChanges.svelte";
import { nextStop } from "./nextStop";
import { Playback } from "./Playback.svelte";
import { RunBuilder } from "./RunBuilder";
import type { RowsOf } from "./RowCourier";
import type { RunFollower } from "./RunFollower";
import type { RunPhase } from "./RunPhase";
import { RunResults, type ShownResults } from "./RunResults.svelte";

/** What the page lends: a worker, and its clock. */
export interface RunMonitorOptions extends PageClock {
  startEngine(): EnginePort;
  /** Epochs a second, null for the fastest, 0 for none by themselves. */
  epochsPerSecond?(): number | null;
  /** Without it no rows of the user's own are in this browser. */
  rowsOf?: RowsOf;
}

/** The run being watched: sends the user's acts to the engine and keeps what comes back. The engine owns the truth. */
export class RunMonitor {
  readonly #link: EngineLink;
  readonly #builder: RunBuilder;
  readonly #playback: Playback;
  readonly #gate: EventGate;
  readonly #results: RunResults;
  readonly #report = new EngineReport();
  readonly #changes = new LiveChanges();
  #follower: RunFollower | null = null;

  #experiment = $state.raw() as Experiment;
  #preference = $state.raw<BackendPreference>("auto");

  constructor(experiment: Experiment, options: RunMonitorOptions) {
    this.#experiment = experiment;
    const listener: ConnectionListener = {
      event: (message) => this.#gate.receive(message),
      lost: (reason) => this.#lose(reason),
    };
    const { startEngine, rowsOf = async () => null } = options;
    this.#link = new EngineLink(startEngine, listener, rowsOf);
    this.#builder = new RunBuilder(this.#link, options.later);
    this.#gate = new EventGate({
      newestId: () => this.#builder.newestId,
      isLoading: () => this.phase === "loading",
      take: (message) => this.#take(message),
    });
    this.#playback = new Playback({
      runId: () => this.#builder.newestId,
      untilEpoch: () => nextStop(this.record?.epoch ?? 0, this.#experiment.training.epochs),
      stop: () => this.#experiment.stop,
      epochsPerSecond: () => options.epochsPerSecond?.() ?? null,
      command: (name, params) => this.#command(name, params),
    });
    this.#results = new RunResults({
      ...options,
      experiment: () => this.#experiment,
      phase: () => this.phase,
      isCurrent: (runId) => runId === this.#builder.newestId && this.phase !== "loading",
      askMaps: (wanted) => this.#link.send("decisionMaps", wanted),
      failed: (runId, reason) => this.#fail(runId, reason),
    });
  }

  /** How the engine fares with the run. */
  get engine(): Pick<EngineReport, "status" | "error" | "isMissingRows" | "contextLoss"> {
    return this.#report;
  }

  /** The sentences on the run and the replicates that are shown of it. */
  get results(): ShownResults {
    return this.#results;
  }

  /** What has come of the newest run that was ready; null before the first. */
  get record(): RunResults["record"] {
    return this.#results.record;
  }

  /** A card each; of the run before until the next is ready, where their names are the same. */
  get views(): RunResults["views"] {
    return this.#results.views;
  }

  /** The run that the engine holds; null while none is ready. */
  get readyRunId(): number | null {
    const { newestId } = this.#builder;
    return this.record?.loaded.runId === newestId ? newestId : null;
  }

  get phase(): RunPhase {
    return this.#playback.phase;
  }

  /** The user wants training: true from Train to Pause, through rebuilds too. */
  get isPlaying(): boolean {
    return this.#playback.isPlaying;
  }

  /** What ended training before its last epoch, until it goes on. */
  get stop(): Playback["stop"] {
    return this.#playback.stop;
  }

  /** Whether Train or a step was asked for since the page was opened. */
  get hasTrained(): boolean {
    return this.#playback.hasTrained;
  }

  /** What was changed by hand in the middle of this run, oldest first. */
  get liveChanges(): readonly LiveChange[] {
    return this.#changes.all;
  }

  get backendPreference(): BackendPreference {
    return this.#preference;
  }

  /** Makes the worker and builds the run; also the way back after the worker was lost. */
  start = (): void => {
    this.#link.restart();
    void this.#load();
  };

  /** Takes up a changed experiment: live where that is possible, else by a new run that goes on playing. */
  follow(experiment: Experiment, isDragging = false): void {
    const change = changeKind(this.#experiment, experiment);
    this.#experiment = experiment;
    if (change === "none" || this.phase === "lost") return;
    // Networks that diverged stay stopped: only a new run can show what another rate does.
    const isBuilt = !["loading", "refused", "allDiverged"].includes(this.phase);
    if (change === "rebuild" || !isBuilt) return this.#rebuild(isDragging);
    // Noted before it is adopted: the record still has the rate before.
    if (change === "learningRate") this.#changeLearningRate();
    else if (this.phase === "training") this.train();
    this.#results.adopt(experiment);
  }

  train = (): void => this.#playback.train();

  pause = (): void => this.#playback.pause();

  /** One batch of the base, or the rest of one epoch; pauses, unless training goes on step by step. */
  step = async (unit: "batch" | "epoch", goesOn = false): Promise<void> => {
    const isDone = await this.#playback.step(unit, goesOn);
    if (isDone) this.#settle();
  };

  /** Back to epoch 0 with the same seed, paused. */
  reset = (): void => {
    this.pause();
    if (this.phase !== "lost") this.#rebuild();
  };

  chooseBackend = (preference: BackendPreference): void => {
    if (preference === this.#preference) return;
    this.#preference = preference;
    if (this.phase !== "lost") this.#rebuild();
  };

  /** Puts a question about a run to the engine; its failure is the asker's to tell. */
  ask: Send = (name, params) => this.#link.send(name, params);

  /** Asks about networks before their first step; needs no run. */
  explore = (request: ExplorationRequest): Promise<Exploration | null> =>
    this.#link.sendWithRows("explore", request);

  /** The rows of a table have come into this browser; a run that lacked them is built. */
  rowsArrived = (id: string): void => {
    if (this.#report.isMissingRows && this.#experiment.data.table?.id === id) this.#rebuild();
  };

  /** Takes note of an edit that the engine has done to this run. */
  noteEdit(edit: AppliedEdit): void {
    this.#changes.noteEdit(edit);
    this.#results.noteEdit();
    this.#follower?.runChanged();
  }

  /** Takes note of a network of this run whose parameters the engine has replaced. */
  noteNetwork(applied: AppliedParameters, source: string): void {
    this.#changes.noteNetwork(applied, source);
    this.#results.noteEdit();
    this.#follower?.runChanged();
  }

  /** From now on `follower` hears of what comes. */
  beFollowed(follower: RunFollower): void {
    this.#follower = follower;
  }

  #rebuild(isDragging = false): void {
    this.#builder.schedule(() => void this.#load(), isDragging);
  }

  async #load(): Promise<void> {
    const experiment = this.#experiment;
    this.#report.building();
    this.#playback.enter("loading");
    if (this.record && !canStandIn(this.record.experiment, experiment)) this.#results.clear();
    try {
      const loaded = await this.#builder.build(experiment, this.#preference);
      if (loaded) this.#begin(experiment, loaded);
    } catch (reason) {
      this.#results.clear();
      this.#playback.end("refused");
      this.#report.failed(reason);
    }
  }

  #begin(experiment: Experiment, loaded: LoadedRun): void {
    this.#results.begin(experiment, loaded);
    this.#report.ready();
    this.#changes.clear();
    this.#playback.enter("idle");
    this.#gate.open();
    if (this.isPlaying) this.train();
    this.#settle();
  }

  /** Brings everything up to date where no event will. */
  #settle(): void {
    this.#results.refresh();
    this.#follower?.runChanged();
  }

  #take(message: EventMessage): void {
    switch (message.kind) {
      case "status":
        this.#report.busyWith(message.message);
        break;
      case "progress":
        this.#results.addProgress(message);
        break;
      case "diverged":
        this.#results.addDivergences(message.divergences);
        break;
      case "stopped":
        this.#playback.stopped(message.reason, message.stop);
        this.#results.refresh();
        break;
      case "backendLost":
        this.#report.contextLost(message.continuesOn);
        break;
      case "checkProgress":
        this.#follower?.checkProgressed(message);
        break;
      case "failed":
        this.#lose(message.error);
        break;
      default:
        message satisfies never;
    }
    this.#follower?.runChanged();
  }

  #lose({ message }: { readonly message: string }): void {
    this.#builder.dropAll();
    this.#playback.end("lost");
    this.#report.gone(message);
  }

  #changeLearningRate(): void {
    const { learningRate } = this.#experiment.training;
    if (this.record) this.#changes.noteRate(this.record, learningRate);
    const runId = this.#builder.newestId;
    void this.#command("setLearningRate", { runId, variant: null, learningRate });
  }

  async #command<N extends "train" | "pause" | "step" | "setLearningRate">(
    name: N,
    params: EngineRequests[N]["params"],
  ): Promise<void> {
    try {
      await this.#link.send(name, params);
    } catch (reason) {
      this.#fail(params.runId, reason);
    }
  }

  /** An error of a run that is still watched; others have lost their meaning. */
  #fail(runId: number, reason: unknown): void {
    if (runId === this.#builder.newestId) this.#report.failed(reason);
  }
}
