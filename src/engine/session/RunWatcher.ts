import type { DecisionMap, Evaluation, LayerSnapshot } from "../../protocol/messages";
import { moved } from "../../protocol/moved";
import type { EngineHost } from "../EngineHost";
import type { GiveWay } from "../GiveWay";
import type { Run, RunCopy } from "../Run";
import { Speedometer } from "./Speedometer";
import { TimeShares, type Activity } from "./TimeShares";

interface MapRequest {
  readonly replicates: readonly number[];
  readonly resolution: number;
  resolve(maps: readonly DecisionMap[]): void;
  reject(reason: Error): void;
}

/** One message a frame at most. */
const FRAME_MS = 1000 / 60;

/** Takes what the page shows of a run, no more often than the shares of the worker's time allow, and reports it. */
export class RunWatcher {
  readonly run: Run;
  readonly #runId: number;
  readonly #host: EngineHost;
  readonly #keepsCopies: boolean;
  readonly #giveWay: GiveWay;
  readonly #shares = new TimeShares();
  readonly #speed = new Speedometer();
  #evaluations: Evaluation[] = [];
  #layers: LayerSnapshot[] = [];
  #mapRequest: MapRequest | null = null;
  #lastReportMs = -Infinity;
  #evaluatedStep = -1;
  #probedStep = -1;
  #copy: RunCopy | null = null;

  /** `keepsCopies` where the device may lose the tensors; `giveWay` ends what is watched when another run comes. */
  constructor(run: Run, runId: number, host: EngineHost, keepsCopies: boolean, giveWay: GiveWay) {
    this.run = run;
    this.#runId = runId;
    this.#host = host;
    this.#keepsCopies = keepsCopies;
    this.#giveWay = giveWay;
  }

  /** Takes over the copy and the waiting map request of a watcher whose device was lost. */
  continueFrom(lost: RunWatcher): void {
    this.#copy = lost.#copy;
    this.#mapRequest = lost.#mapRequest;
    lost.#mapRequest = null;
  }

  /** The last copy of the run on the processor, from which a lost device is made good. */
  get copy(): RunCopy | null {
    return this.#copy;
  }

  /** Copies the run as it is now, where the device may lose it. */
  async keepCopy(): Promise<void> {
    if (this.#keepsCopies) this.#copy = await this.run.copy();
  }

  /** Call when training begins or goes on. */
  start(): void {
    this.#speed.restart(this.#host.now(), this.run.step);
  }

  addTraining(durationMs: number): void {
    this.#shares.addTraining(durationMs);
    this.#speed.mark(this.#host.now(), this.run.step);
  }

  /** Evaluation and statistics of this very moment, whatever they cost; `status` hears what is being taken. */
  async observeNow(status: (message: string) => void = () => {}): Promise<void> {
    if (this.#evaluatedStep !== this.run.step) {
      status("First evaluation");
      await this.#evaluate();
    }
    if (this.#probedStep !== this.run.step) {
      status("First layer statistics");
      await this.#probe();
    }
  }

  /** What the shares allow now. */
  async observeIfDue(): Promise<void> {
    if (this.#evaluatedStep !== this.run.step && this.#shares.allows("evaluation"))
      await this.#timed("evaluation", () => this.#evaluate());
    if (this.#probedStep !== this.run.step && this.#shares.allows("statistics"))
      await this.#timed("statistics", () => this.#probe());
  }

  /** Keeps the request until `serveMaps()`; an older one that still waits is refused. */
  requestMaps(request: MapRequest): void {
    this.#mapRequest?.reject(new Error("a newer request took its place"));
    this.#mapRequest = request;
  }

  /** Answers the map request that waits; `whenever` leaves the shares aside. */
  async serveMaps(whenever: boolean): Promise<void> {
    const request = this.#mapRequest;
    if (!request || !(whenever || this.#shares.allows("maps"))) return;
    const take = () => this.run.maps(request.replicates, request.resolution, this.#giveWay);
    try {
      const maps = await (whenever ? take() : this.#timed("maps", take));
      request.resolve(moved(maps));
    } catch (error) {
      request.reject(error instanceof Error ? error : new Error(String(error)));
    }
    // It waits until it is answered, since a lost device would never answer; a newer one may have come.
    if (this.#mapRequest === request) this.#mapRequest = null;
  }

  /** Sends what is new, at most once a frame unless `whenever`. */
  report(whenever: boolean): void {
    const now = this.#host.now();
    if (!whenever && now - this.#lastReportMs < FRAME_MS) return;
    this.#lastReportMs = now;
    this.#host.emit({
      kind: "progress",
      runId: this.#runId,
      epoch: this.run.epoch,
      step: this.run.step,
      stepsPerSecond: this.#speed.stepsPerSecond,
      evaluations: this.#evaluations,
      layers: this.#layers,
    });
    this.#evaluations = [];
    this.#layers = [];
  }

  /** Ends the watch; a waiting request is refused. */
  close(): void {
    this.#mapRequest?.reject(new Error("another run took its place"));
    this.#mapRequest = null;
  }

  async #evaluate(): Promise<void> {
    this.#evaluations.push(await this.run.evaluate(this.#giveWay));
    this.#evaluatedStep = this.run.step;
  }

  async #probe(): Promise<void> {
    this.#layers.push(await this.run.probe(this.#giveWay));
    this.#probedStep = this.run.step;
    await this.keepCopy();
  }

  async #timed<T>(activity: Activity, work: () => Promise<T>): Promise<T> {
    const start = this.#host.now();
    const result = await work();
    this.#shares.add(activity, this.#host.now() - start);
    return result;
  }
}
