import type { AppliedEdit, ParameterEdit } from "../../protocol/inspection";
import type { Evaluation, LayerSnapshot } from "../../protocol/messages";
import type { AppliedParameters, ParametersEdit } from "../../protocol/parameters";
import type { Device } from "../backend/Device";
import type { EngineHost } from "../EngineHost";
import type { GiveWay } from "../GiveWay";
import type { Run, RunCopy } from "../Run";
import { RunRequests } from "./RunRequests";
import { Speedometer } from "./Speedometer";
import { Timekeeper } from "./Timekeeper";

/** What a run is watched from. */
interface Surroundings {
  readonly host: EngineHost;
  readonly device: Device;
  /** Ends what is watched when another run comes. */
  readonly giveWay: GiveWay;
}

/** One message a frame at most. */
const FRAME_MS = 1000 / 60;

/**
 * Takes what the page shows of a run, no more often than the shares of the worker's time allow, and reports it. What
 * reads the device throws a DeviceLostError where that is lost.
 */
export class RunWatcher {
  readonly run: Run;
  readonly requests: RunRequests;
  readonly #runId: number;
  readonly #host: EngineHost;
  readonly #device: Device;
  readonly #giveWay: GiveWay;
  readonly #timekeeper: Timekeeper;
  readonly #speed = new Speedometer();
  #evaluations: Evaluation[] = [];
  #layers: LayerSnapshot[] = [];
  #lastReportMs = -Infinity;
  #evaluation: Evaluation | null = null;
  #evaluatedStep = -1;
  #probedStep = -1;
  #copy: RunCopy | null = null;

  constructor(run: Run, runId: number, { host, device, giveWay }: Surroundings) {
    this.run = run;
    this.#runId = runId;
    this.#host = host;
    this.#device = device;
    this.#giveWay = giveWay;
    this.#timekeeper = new Timekeeper(() => host.now());
    this.requests = new RunRequests(run, this.#timekeeper, giveWay);
  }

  /** Takes over the copy and what waits from a watcher whose device was lost. */
  continueFrom(lost: RunWatcher): void {
    this.#copy = lost.#copy;
    this.requests.continueFrom(lost.requests);
  }

  /** The last copy of the run on the processor, from which a lost device is made good. */
  get copy(): RunCopy | null {
    return this.#copy;
  }

  /** Copies the run as it is now, where the device may be lost. */
  async keepCopy(): Promise<void> {
    if (this.#device.canBeLost) this.#copy = await this.#device.untilLost(this.run.copy());
  }

  /** Call when training begins or goes on. */
  start(): void {
    this.#speed.restart(this.#host.now(), this.run.step);
  }

  /** Adds milliseconds of training. */
  addTraining(durationMs: number): void {
    this.#timekeeper.addTraining(durationMs);
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

  /** The newest evaluation; null before the first. */
  get evaluation(): Evaluation | null {
    return this.#evaluation;
  }

  /** Adds milliseconds in which nothing was trained since nothing was to be: what is watched may have them. */
  addRest(durationMs: number): void {
    this.#timekeeper.addTraining(durationMs);
  }

  /** Evaluates this very moment, whatever that costs. */
  async evaluateNow(): Promise<void> {
    if (this.#evaluatedStep !== this.run.step) await this.#evaluate();
  }

  /** What the shares allow now. */
  async observeIfDue(): Promise<void> {
    if (this.#evaluatedStep !== this.run.step)
      await this.#timekeeper.doIfDue("evaluation", () => this.#evaluate());
    if (this.#probedStep !== this.run.step)
      await this.#timekeeper.doIfDue("statistics", () => this.#probe());
  }

  /** Answers the requests that wait, as far as the shares allow; `whenever` leaves the shares aside. */
  serve(whenever: boolean): Promise<void> {
    return this.#device.untilLost(this.requests.serve(whenever));
  }

  /** Sets one parameter; what was observed before is no longer so. A lost device will not forget it. */
  async edit(edit: ParameterEdit): Promise<AppliedEdit> {
    const network = this.run.network(edit.variant, edit.replicate);
    const applied = await this.#device.untilLost(network.setParameter(edit));
    await this.#forgetObserved();
    return applied;
  }

  /** The same for all parameters of a network. */
  async replace(edit: ParametersEdit): Promise<AppliedParameters> {
    const network = this.run.network(edit.variant, edit.replicate);
    const applied = await this.#device.untilLost(network.setParameters(edit));
    await this.#forgetObserved();
    return applied;
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

  async #forgetObserved(): Promise<void> {
    this.#evaluatedStep = this.#probedStep = -1;
    await this.keepCopy();
  }

  async #evaluate(): Promise<void> {
    const evaluation = await this.#device.untilLost(this.run.evaluate(this.#giveWay));
    this.#evaluations.push(evaluation);
    this.#evaluation = evaluation;
    this.#evaluatedStep = this.run.step;
  }

  async #probe(): Promise<void> {
    const snapshot = await this.#device.untilLost(this.run.probe(this.#giveWay));
    this.#layers.push(snapshot);
    this.#probedStep = this.run.step;
    await this.keepCopy();
  }
}
