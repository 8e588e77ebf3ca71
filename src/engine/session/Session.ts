import type { RawData } from "../../core/data/DataSource";
import type { Experiment } from "../../core/experiment/Experiment";
import type {
  BackendChoice,
  DecisionMap,
  EngineRequests,
  LoadedRun,
} from "../../protocol/messages";
import type {
  AppliedEdit,
  Explanation,
  NetworkCheck,
  NetworkInspection,
} from "../../protocol/inspection";
import { errorToMessage } from "../../protocol/errors";
import { chooseBackend, type MeasuredSpeeds } from "../backend/chooseBackend";
import { currentDevice } from "../backend/currentDevice";
import { DeviceLostError, LASTING_DEVICE, type Device } from "../backend/Device";
import { restartBackend, useBackend } from "../backend/useBackend";
import type { EngineHost } from "../EngineHost";
import { Explorer } from "../explore/Explorer";
import { makeGiveWay, SupersededError, type GiveWay } from "../GiveWay";
import { drawRunMaterial, Run, type RunMaterial } from "../Run";
import { DataTables } from "./DataTables";
import { GradientChecker } from "./GradientChecker";
import { describeRun } from "./describeRun";
import { RunWatcher } from "./RunWatcher";
import { WorkQueue } from "./WorkQueue";

type Params<N extends keyof EngineRequests> = EngineRequests[N]["params"];

/** Time between two looks at the page's messages and at the networks' health. */
const CHUNK_MS = 30;
/** Steps that share a look where they are slow, since the look costs about as much as one, and how long they may. */
const FEW_STEPS = 4;
const LONGEST_CHUNK_MS = 100;

interface LoadedSession {
  readonly runId: number;
  readonly material: RunMaterial;
  readonly backend: BackendChoice;
  /** Rates changed by hand, by variant. */
  readonly learningRates: Map<number, number>;
  watcher: RunWatcher;
}

/** Serves one page: loads its run, trains it in chunks between messages, and reports. One method a request. */
export class Session {
  readonly #host: EngineHost;
  readonly #measuredSpeeds: MeasuredSpeeds = new Map();
  readonly #tables: DataTables;
  readonly #queue = new WorkQueue();
  readonly #explorer: Explorer;
  readonly #checker: GradientChecker;
  #loaded: LoadedSession | null = null;
  /** Whether evaluation and statistics wait to be taken after an edit. */
  #isToObserve = false;
  #newestRunId = -1;
  #untilEpoch = 0;
  #isPlaying = false;
  /** Counts the calls of `train()` that began to play: of an earlier one nothing is played or reported any more. */
  #numPlays = 0;
  #msPerStep = CHUNK_MS;
  #device: Device = LASTING_DEVICE;

  constructor(host: EngineHost) {
    this.#host = host;
    this.#tables = new DataTables(host);
    this.#explorer = new Explorer({
      table: (id) => this.#tables.table(id),
      exclusive: (work) => this.#queue.do(work),
      yieldToMessages: () => host.yieldToMessages(),
    });
    this.#checker = new GradientChecker({
      engine: host,
      onRun: (runId, work) =>
        this.#onRun(runId, ({ watcher }) => this.#device.untilLost(work(watcher.run))),
      isNewest: (runId) => runId === this.#newestRunId,
      isPlaying: () => this.#isPlaying,
    });
  }

  load({ runId, experiment, backend: preference }: Params<"load">): Promise<LoadedRun> {
    const status = (message: string) => this.#host.emit({ kind: "status", runId, message });
    if (this.#newestRunId >= 0) status("Ending the run before");
    this.#newestRunId = runId;
    this.#isPlaying = false;
    return this.#queue.do(async () => {
      this.#unload();
      this.#requireNewest(runId);
      const giveWay = this.#makeGiveWay(runId);
      const table = await this.#tables.table(experiment.data.source);
      status("Drawing data and weights");
      const material = await drawInParts(experiment, table, giveWay);
      status("Choosing the fastest backend");
      const choosing = { host: this.#host, measuredSpeeds: this.#measuredSpeeds, giveWay, status };
      const backend = await chooseBackend(preference, material, choosing);
      this.#requireNewest(runId);
      const run = new Run(material);
      this.#msPerStep = CHUNK_MS;
      this.#device = currentDevice(backend.name);
      const watcher = this.#watch(run, runId, giveWay);
      this.#loaded = { runId, material, backend, learningRates: new Map(), watcher };
      await watcher.observeNow(status);
      watcher.report(true);
      return describeRun(run, runId, backend);
    });
  }

  train({ runId, untilEpoch }: Params<"train">): void {
    const { watcher } = this.#require(runId);
    this.#untilEpoch = untilEpoch;
    if (this.#isPlaying) return;
    this.#isPlaying = true;
    watcher.start();
    void this.#play(runId, ++this.#numPlays);
  }

  pause({ runId }: Params<"pause">): void {
    this.#require(runId);
    this.#isPlaying = false;
  }

  async step({ runId, unit }: Params<"step">): Promise<void> {
    this.#require(runId);
    this.#isPlaying = false;
    await this.#queue.do(() =>
      this.#survivingLoss(runId, async () => {
        const { watcher } = this.#require(runId);
        const { run } = watcher;
        const count = unit === "batch" ? 1 : run.stepsPerEpoch - (run.step % run.stepsPerEpoch);
        const end = run.step + count;
        const giveWay = this.#makeGiveWay(runId);
        watcher.start();
        while (run.step < end) {
          await this.#advance(watcher, Math.min(end - run.step, this.#numFitting), runId);
          await giveWay();
        }
        await watcher.observeNow();
        watcher.report(true);
        await watcher.serve(true);
      }),
    );
  }

  setLearningRate({ runId, variant, learningRate }: Params<"setLearningRate">): Promise<void> {
    const change = async () => {
      const { material, learningRates, watcher } = this.#require(runId);
      const { variants: all } = material.experiment;
      const variants =
        variant !== null
          ? [variant]
          : all.length === 0
            ? [0]
            : all.flatMap(({ training }, v) => (training?.learningRate === undefined ? [v] : []));
      // A lost device goes back to the last copy, which must not be older than the change.
      await watcher.keepCopy();
      for (const v of variants) {
        learningRates.set(v, learningRate);
        watcher.run.setLearningRate(v, learningRate);
      }
    };
    return this.#queue.do(() => this.#survivingLoss(runId, change));
  }

  decisionMaps({
    runId,
    replicates,
    resolution,
  }: Params<"decisionMaps">): Promise<readonly DecisionMap[]> {
    const maps = this.#require(runId).watcher.requests.maps.ask({ replicates, resolution });
    this.#serveIfPaused(runId);
    return maps;
  }

  inspect({ runId, ...wish }: Params<"inspect">): Promise<NetworkInspection> {
    const inspection = this.#require(runId).watcher.requests.inspections.ask(wish);
    this.#serveIfPaused(runId);
    return inspection;
  }

  explainWeight({ runId, ...wish }: Params<"explainWeight">): Promise<Explanation> {
    const explanation = this.#require(runId).watcher.requests.explanations.ask(wish);
    this.#serveIfPaused(runId);
    return explanation;
  }

  async editParameter({ runId, ...edit }: Params<"editParameter">): Promise<AppliedEdit> {
    let applied: AppliedEdit | null = null;
    await this.#onRun(runId, async ({ watcher }) => {
      applied = await watcher.edit(edit);
    });
    void this.#observeEdits(runId);
    return applied!;
  }

  checkGradient({ runId, ...wish }: Params<"checkGradient">): Promise<NetworkCheck | null> {
    this.#require(runId);
    return this.#checker.check(runId, wish);
  }

  cancelCheck({ runId }: Params<"cancelCheck">): void {
    this.#require(runId);
    this.#checker.cancel();
  }

  /** Networks before their first step; a run that plays goes on in between. */
  explore(request: Params<"explore">): Promise<EngineRequests["explore"]["result"]> {
    return this.#explorer.explore(request);
  }

  /** Trains chunk by chunk; messages come in between. */
  async #play(runId: number, play: number): Promise<void> {
    const isCurrent = () => this.#newestRunId === runId && this.#numPlays === play;
    try {
      while (this.#isPlaying && isCurrent()) {
        await this.#queue.do(() => this.#playChunk(runId));
        await this.#host.yieldToMessages();
      }
      await this.#queue.do(() => this.#survivingLoss(runId, () => this.#finish(runId, isCurrent)));
    } catch (error) {
      // Nobody watches it any more, and what plays now is another.
      if (!isCurrent()) return;
      this.#isPlaying = false;
      this.#host.emit({ kind: "failed", runId, error: errorToMessage(error) });
    }
  }

  async #playChunk(runId: number): Promise<void> {
    if (!this.#isPlaying || this.#loaded?.runId !== runId) return;
    await this.#survivingLoss(runId, async () => {
      const { watcher } = this.#require(runId);
      const { run } = watcher;
      const isOver = () => run.epoch >= this.#untilEpoch || !run.isTraining;
      if (isOver()) {
        // Observed while it still plays: a device lost meanwhile sets the run back, and it plays on.
        await watcher.observeNow();
        if (isOver()) this.#isPlaying = false;
        return;
      }
      const toEpochEnd = run.stepsPerEpoch - (run.step % run.stepsPerEpoch);
      await this.#advance(watcher, Math.min(toEpochEnd, this.#numFitting), runId);
      if (run.step % run.stepsPerEpoch === 0) await watcher.observeIfDue();
      await watcher.serve(false);
      watcher.report(false);
    });
  }

  /** Steps of one chunk. */
  get #numFitting(): number {
    const fitting = (durationMs: number) => Math.floor(durationMs / this.#msPerStep);
    return Math.max(1, fitting(CHUNK_MS), Math.min(FEW_STEPS, fitting(LONGEST_CHUNK_MS)));
  }

  async #advance(watcher: RunWatcher, count: number, runId: number): Promise<void> {
    const { run } = watcher;
    const start = this.#host.now();
    for (let i = 0; i < count; i++) run.advance();
    const divergences = await this.#device.untilLost(run.settle());
    const durationMs = this.#host.now() - start;
    this.#msPerStep = durationMs / count;
    watcher.addTraining(durationMs);
    if (divergences.length > 0) this.#host.emit({ kind: "diverged", runId, divergences });
  }

  /** The last word on a pause: exact numbers, the map that waits, and why training stopped, unless it went on meanwhile. */
  async #finish(runId: number, isCurrent: () => boolean): Promise<void> {
    if (!isCurrent()) return;
    const { watcher } = this.#require(runId);
    const { run } = watcher;
    await watcher.observeNow();
    watcher.report(true);
    await watcher.serve(true);
    if (!isCurrent()) return;
    const reason = !run.isTraining
      ? "allDiverged"
      : run.epoch >= this.#untilEpoch
        ? "finished"
        : "paused";
    this.#host.emit({ kind: "stopped", runId, reason });
  }

  /** Answers what waits, unless the run plays: then it comes between two chunks. */
  #serveIfPaused(runId: number): void {
    if (this.#isPlaying) return;
    const serve = ({ watcher }: LoadedSession) => watcher.serve(true);
    // What cannot be answered refuses the request itself.
    void this.#onRun(runId, serve).catch(() => {});
  }

  /** Takes evaluation and statistics anew, once for all edits that wait; a run that plays does so by itself. */
  async #observeEdits(runId: number): Promise<void> {
    if (this.#isToObserve) return;
    this.#isToObserve = true;
    await this.#host.yieldToMessages();
    const observe = async ({ watcher }: LoadedSession) => {
      if (this.#isPlaying) return;
      await watcher.observeNow();
      watcher.report(true);
    };
    try {
      await this.#queue.do(() => {
        this.#isToObserve = false;
        return this.#survivingLoss(runId, () => observe(this.#require(runId)));
      });
    } catch (error) {
      // Of a run that is over nothing is shown any more.
      if (this.#loaded?.runId === runId)
        this.#host.emit({ kind: "failed", runId, error: errorToMessage(error) });
    }
  }

  /** Does `work` on a run while nothing else computes, surviving the loss of the device. */
  #onRun(runId: number, work: (loaded: LoadedSession) => Promise<void>): Promise<void> {
    return this.#queue.do(() => this.#survivingLoss(runId, () => work(this.#require(runId))));
  }

  /** Does `work`; where the device is lost meanwhile, makes it good and does the work again from the last copy. */
  async #survivingLoss(runId: number, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof DeviceLostError)) throw error;
      await this.#recover(runId);
      await this.#survivingLoss(runId, work);
    }
  }

  /** Makes the device anew and goes on from the last copy; on WebAssembly where the GPU does not come back. */
  async #recover(runId: number): Promise<void> {
    const loaded = this.#require(runId);
    this.#host.emit({ kind: "backendLost", runId, continuesOn: null });
    const lost = loaded.watcher;
    lost.requests.abandon();
    lost.run.dispose();
    const name = await restartBackend("webgl").then(
      () => "webgl" as const,
      () => useBackend("wasm").then(() => "wasm" as const),
    );
    const run = new Run(loaded.material);
    if (lost.copy) run.restore(lost.copy);
    for (const [variant, rate] of loaded.learningRates) run.setLearningRate(variant, rate);
    const giveWay = this.#makeGiveWay(runId);
    this.#device = currentDevice(name);
    loaded.watcher = this.#watch(run, runId, giveWay);
    loaded.watcher.continueFrom(lost);
    loaded.watcher.start();
    this.#host.emit({ kind: "backendLost", runId, continuesOn: name });
  }

  #watch(run: Run, runId: number, giveWay: GiveWay): RunWatcher {
    return new RunWatcher(run, runId, { host: this.#host, device: this.#device, giveWay });
  }

  #require(runId: number): LoadedSession {
    if (this.#loaded?.runId !== runId) throw new Error(`run ${runId} is not loaded`);
    return this.#loaded;
  }

  #requireNewest(runId: number): void {
    if (this.#newestRunId !== runId)
      throw new SupersededError(`run ${this.#newestRunId} took its place`);
  }

  #makeGiveWay(runId: number): GiveWay {
    return makeGiveWay(this.#host, () => this.#requireNewest(runId));
  }

  #unload(): void {
    this.#loaded?.watcher.requests.close();
    this.#loaded?.watcher.run.dispose();
    this.#loaded = null;
    this.#device = LASTING_DEVICE;
  }
}

async function drawInParts(
  experiment: Experiment,
  table: RawData | null,
  giveWay: GiveWay,
): Promise<RunMaterial> {
  const parts = drawRunMaterial(experiment, table);
  let part = parts.next();
  while (!part.done) {
    await giveWay();
    part = parts.next();
  }
  return part.value;
}
