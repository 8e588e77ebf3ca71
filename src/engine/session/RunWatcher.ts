import type {
  AppliedEdit,
  Explanation,
  ExplanationWish,
  InspectionWish,
  NetworkInspection,
  ParameterEdit,
} from "../../protocol/inspection";
import type { DecisionMap, Evaluation, LayerSnapshot } from "../../protocol/messages";
import type { EngineHost } from "../EngineHost";
import type { GiveWay } from "../GiveWay";
import type { Run, RunCopy } from "../Run";
import { Speedometer } from "./Speedometer";
import { TimeShares, type Activity } from "./TimeShares";
import { WaitingRequest } from "./WaitingRequest";

interface MapWish {
  readonly replicates: readonly number[];
  readonly resolution: number;
}

/** One message a frame at most. */
const FRAME_MS = 1000 / 60;

/** Takes what the page shows of a run, no more often than the shares of the worker's time allow, and reports it. */
export class RunWatcher {
  readonly run: Run;
  readonly maps: WaitingRequest<MapWish, readonly DecisionMap[]>;
  readonly inspections: WaitingRequest<InspectionWish, NetworkInspection>;
  readonly explanations: WaitingRequest<ExplanationWish, Explanation>;
  readonly #runId: number;
  readonly #host: EngineHost;
  readonly #keepsCopies: boolean;
  readonly #giveWay: GiveWay;
  readonly #shares = new TimeShares();
  readonly #speed = new Speedometer();
  #evaluations: Evaluation[] = [];
  #layers: LayerSnapshot[] = [];
  #explainsFirst = false;
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
    this.maps = new WaitingRequest(({ replicates, resolution }) =>
      run.maps(replicates, resolution, giveWay),
    );
    this.inspections = new WaitingRequest((wish) =>
      run.network(wish.variant, wish.replicate).inspect(wish, giveWay),
    );
    this.explanations = new WaitingRequest((wish) =>
      run.network(wish.variant, wish.replicate).explain(wish),
    );
  }

  /** The device was lost: what waits is left to the watcher that continues from this one. */
  abandon(): void {
    for (const requests of this.#requests) requests.abandon();
  }

  /** Takes over the copy and what waits from a watcher whose device was lost. */
  continueFrom(lost: RunWatcher): void {
    this.#copy = lost.#copy;
    this.maps.continueFrom(lost.maps);
    this.inspections.continueFrom(lost.inspections);
    this.explanations.continueFrom(lost.explanations);
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

  /** Sets one parameter; what was observed before is no longer so. A lost device will not forget it. */
  async edit(edit: ParameterEdit): Promise<AppliedEdit> {
    const applied = await this.run.network(edit.variant, edit.replicate).setParameter(edit);
    this.#evaluatedStep = this.#probedStep = -1;
    await this.keepCopy();
    return applied;
  }

  /** Answers the requests that wait, as far as the shares allow; `whenever` leaves the shares aside. */
  async serve(whenever: boolean): Promise<void> {
    const { inspections, explanations } = this;
    if (inspections.isWaiting || explanations.isWaiting) this.#shares.open();
    await this.#serve(this.maps, "maps", whenever);
    // What came last lets the other go first, so that neither waits for ever.
    const inside = this.#explainsFirst ? [explanations, inspections] : [inspections, explanations];
    for (const requests of inside)
      if (await this.#serve(requests, "inspection", whenever))
        this.#explainsFirst = requests === inspections;
  }

  async #serve(
    requests: { readonly isWaiting: boolean; serve(): Promise<void> },
    activity: Activity,
    whenever: boolean,
  ): Promise<boolean> {
    if (!requests.isWaiting || !(whenever || this.#shares.allows(activity))) return false;
    await (whenever ? requests.serve() : this.#timed(activity, () => requests.serve()));
    return true;
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

  /** Ends the watch; waiting requests are refused. */
  close(): void {
    for (const requests of this.#requests) requests.close("another run took its place");
  }

  get #requests() {
    return [this.maps, this.inspections, this.explanations];
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
