import type { Exploration } from "../../core/theory/Exploration";
import type {
  AppliedEdit,
  Explanation,
  NetworkCheck,
  NetworkInspection,
} from "../../protocol/inspection";
import type { LossMap, PlanePoint } from "../../protocol/lossMap";
import type { DecisionMap, EngineRequests, LoadedRun } from "../../protocol/messages";
import { moved } from "../../protocol/moved";
import type { AppliedParameters, NetworkParameters } from "../../protocol/parameters";
import type { StepPreview } from "../../protocol/stepPreview";
import type { Predictions } from "../../protocol/prediction";
import type { MeasuredSpeeds } from "../backend/chooseBackend";
import { onBackend } from "../backend/onBackend";
import type { EngineHost } from "../EngineHost";
import { Explorer } from "../explore/Explorer";
import { slopeOf } from "../slope/slopeOf";
import { CurrentRun } from "./CurrentRun";
import { DataTables } from "./DataTables";
import { GradientChecker } from "./GradientChecker";
import { loadRun } from "./loadRun";
import { LossMapper } from "./LossMapper";
import { ParameterEditor } from "./ParameterEditor";
import { Player } from "./Player";
import type { RunRequests } from "./RunRequests";
import { stepRun } from "./stepRun";
import { WorkQueue } from "./WorkQueue";

type Params<N extends keyof EngineRequests> = EngineRequests[N]["params"];

/**
 * Serves one page: one method for each of `EngineRequests`, answered by the part that does the work. A request for a run
 * that is not loaded throws or rejects.
 */
export class Session {
  readonly #host: EngineHost;
  readonly #measuredSpeeds: MeasuredSpeeds = new Map();
  readonly #queue = new WorkQueue();
  readonly #tables: DataTables;
  readonly #current: CurrentRun;
  readonly #player: Player;
  readonly #editor: ParameterEditor;
  readonly #checker: GradientChecker;
  readonly #explorer: Explorer;
  readonly #mapper: LossMapper;

  constructor(host: EngineHost) {
    const queue = this.#queue;
    const current = new CurrentRun(host, queue);
    const player = new Player(host, current);
    const tables = new DataTables(host);
    this.#host = host;
    this.#current = current;
    this.#player = player;
    this.#tables = tables;
    this.#editor = new ParameterEditor({ host, queue, current, player });
    this.#checker = new GradientChecker({ host, current, player });
    this.#mapper = new LossMapper({ host, current, player });
    this.#explorer = new Explorer({
      table: (data) => tables.table(data),
      exclusive: (work) => queue.do(work),
      yieldToMessages: () => host.yieldToMessages(),
    });
  }

  load(params: Params<"load">): Promise<LoadedRun> {
    const { runId, own } = params;
    // At once: a load that is given up for a newer one has brought the rows all the same.
    this.#tables.take(own);
    const status = (message: string) => this.#host.emit({ kind: "status", runId, message });
    if (this.#current.newestRunId !== null) status("Ending the run before");
    this.#current.announce(runId);
    this.#player.pause();
    return this.#queue.do(() =>
      loadRun(params, {
        host: this.#host,
        current: this.#current,
        tables: this.#tables,
        measuredSpeeds: this.#measuredSpeeds,
        status,
      }),
    );
  }

  train({ runId, ...wish }: Params<"train">): void {
    this.#player.play(runId, wish);
  }

  pause({ runId }: Params<"pause">): void {
    this.#current.require(runId);
    this.#player.pause();
  }

  async step({ runId, unit }: Params<"step">): Promise<void> {
    this.pause({ runId });
    await this.#queue.do(() =>
      stepRun(this.#current.require(runId), unit, this.#host, this.#current.makeGiveWay(runId)),
    );
  }

  setLearningRate({ runId, variant, learningRate }: Params<"setLearningRate">): Promise<void> {
    return this.#current.do(runId, (run) => run.setLearningRate(variant, learningRate));
  }

  decisionMaps({ runId, ...wish }: Params<"decisionMaps">): Promise<readonly DecisionMap[]> {
    return this.#ask(runId, ({ maps }) => maps.ask(wish));
  }

  inspect({ runId, ...wish }: Params<"inspect">): Promise<NetworkInspection> {
    return this.#ask(runId, ({ inspections }) => inspections.ask(wish));
  }

  predict({ runId, ...wish }: Params<"predict">): Promise<Predictions> {
    return this.#ask(runId, ({ predictions }) => predictions.ask(wish));
  }

  explainWeight({ runId, ...wish }: Params<"explainWeight">): Promise<Explanation> {
    return this.#ask(runId, ({ explanations }) => explanations.ask(wish));
  }

  editParameter({ runId, ...edit }: Params<"editParameter">): Promise<AppliedEdit> {
    return this.#editor.edit(runId, edit);
  }

  networkParameters({
    runId,
    variant,
    replicate,
  }: Params<"networkParameters">): Promise<NetworkParameters> {
    return this.#current.do(runId, async ({ run, device }) =>
      moved(await device.untilLost(run.network(variant, replicate).parameters())),
    );
  }

  setParameters({ runId, ...edit }: Params<"setParameters">): Promise<AppliedParameters> {
    return this.#editor.replace(runId, edit);
  }

  checkGradient({ runId, ...wish }: Params<"checkGradient">): Promise<NetworkCheck | null> {
    this.#current.require(runId);
    return this.#checker.check(runId, wish);
  }

  cancelCheck({ runId }: Params<"cancelCheck">): void {
    this.#current.require(runId);
    this.#checker.cancel();
  }

  lossMap({ runId, ...wish }: Params<"lossMap">): Promise<LossMap | null> {
    return this.#mapper.map(runId, wish);
  }

  lossPoint({ runId, planeId, momentId }: Params<"lossPoint">): Promise<PlanePoint | null> {
    return this.#mapper.point(runId, planeId, momentId);
  }

  previewStep({ runId, replicates }: Params<"previewStep">): Promise<StepPreview> {
    return this.#current.do(runId, async ({ run, device }) => {
      const { epoch, step } = run;
      return { epoch, step, networks: await device.untilLost(run.previewStep(replicates)) };
    });
  }

  /** Networks before their first step; a run that plays goes on in between. */
  explore(request: Params<"explore">): Promise<Exploration | null> {
    this.#tables.take(request.own);
    return this.#explorer.explore(request);
  }

  /** On the cpu backend, whose numbers are the same everywhere; in its turn where a run plays. */
  slopeOf({ tree, x }: Params<"slopeOf">): Promise<number> {
    return this.#queue.do(() => onBackend("cpu", () => slopeOf(tree, x)));
  }

  /** Asks for what is answered when the worker's time allows: between two chunks of a run that plays, else in its turn. */
  #ask<T>(runId: number, ask: (requests: RunRequests) => Promise<T>): Promise<T> {
    const answer = ask(this.#current.require(runId).watcher.requests);
    // What cannot be answered refuses the request itself.
    if (!this.#player.isPlaying || this.#player.isResting)
      void this.#current.do(runId, ({ watcher }) => watcher.serve(true)).catch(() => {});
    return answer;
  }
}
