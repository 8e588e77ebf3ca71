import { onTestFinished } from "vitest";

import { evaluateDual } from "../../../../src/core/calculus/dual/evaluateDual";
import { AS_IN_DATA } from "../../../../src/core/data/TargetScale";
import type { Experiment } from "../../../../src/core/experiment/Experiment";
import { resolveVariants } from "../../../../src/core/experiment/resolveVariants";
import type {
  DecisionMap,
  EngineRequests,
  EventMessage,
  LoadedRun,
  MapWish,
  RequestName,
} from "../../../../src/protocol/messages";
import { fakeParameters } from "../export/fakeParameters";
import { fakeCheck, fakeExplanation, fakeInspection } from "../inspect/fakeAnswers";
import { serve } from "../../../../src/protocol/rpc";
import type { Predictions, PredictionWish } from "../../../../src/protocol/prediction";
import type { StepPreview } from "../../../../src/protocol/stepPreview";
import type { EnginePort } from "../../../../src/state/run/EngineLink";

type Request = {
  [N in RequestName]: { name: N; params: EngineRequests[N]["params"] };
}[RequestName];

type InsideRequest = "inspect" | "editParameter" | "explainWeight" | "checkGradient";

/** Stands where the worker stands: a real port with handlers that answer at once and note what they were asked. */
export class FakeEngine {
  readonly requests: Request[] = [];
  readonly terminated: number[] = [];
  /** Called in the middle of a load, before its answer. */
  onload: (runId: number) => void | Promise<void> = () => undefined;
  /** Called in the middle of a request for maps. */
  onmaps: () => void | Promise<void> = () => undefined;
  /** Answers an exploration; none by default, as where a newer one took its place. */
  onexplore: (
    params: EngineRequests["explore"]["params"],
  ) => EngineRequests["explore"]["result"] | Promise<EngineRequests["explore"]["result"]> = () =>
    null;
  /** Called in the middle of requests about one network; what it throws refuses them. */
  oninside: (name: InsideRequest) => void | Promise<void> = () => undefined;
  /** The value that every parameter had before an edit. */
  replacedValue = 0.25;
  #emit: (event: EventMessage) => void = () => undefined;
  #pagePort: MessagePort | null = null;
  #numStarted = 0;

  start = (): EnginePort => {
    const { port1, port2 } = new MessageChannel();
    onTestFinished(() => port1.close());
    const generation = this.#numStarted++;
    this.#pagePort = port1;
    this.#emit = serve(port2, {
      explore: (params) => {
        this.#note({ name: "explore", params });
        return this.onexplore(params);
      },
      slopeOf: ({ tree, x }) => Math.fround(evaluateDual(tree, { of: "x", at: { x } }).slope),
      inspect: async (params) => {
        this.#note({ name: "inspect", params });
        await this.oninside("inspect");
        return fakeInspection(params);
      },
      editParameter: async (params) => {
        this.#note({ name: "editParameter", params });
        await this.oninside("editParameter");
        const { variant, replicate, layer, from, to, value } = params;
        const edit = { variant, replicate, layer, from, to, value };
        return { ...edit, replaced: this.replacedValue, epoch: 4, step: 9 };
      },
      networkParameters: (params) => {
        this.#note({ name: "networkParameters", params });
        return fakeParameters(params, this.asked("load").at(-1)!.experiment);
      },
      setParameters: ({ variant, replicate, ...params }) => {
        this.#note({ name: "setParameters", params: { variant, replicate, ...params } });
        return { variant, replicate, epoch: 0, step: 0 };
      },
      explainWeight: async (params) => {
        this.#note({ name: "explainWeight", params });
        await this.oninside("explainWeight");
        return fakeExplanation(params);
      },
      checkGradient: async (params) => {
        this.#note({ name: "checkGradient", params });
        await this.oninside("checkGradient");
        return fakeCheck(params);
      },
      cancelCheck: (params) => this.#note({ name: "cancelCheck", params }),
      predict: (params) => {
        this.#note({ name: "predict", params });
        return this.onpredict(params);
      },
      lossMap: (params) => {
        this.#note({ name: "lossMap", params });
        return this.onlossmap(params);
      },
      lossPoint: (params) => {
        this.#note({ name: "lossPoint", params });
        return this.onlosspoint(params);
      },
      previewStep: (params) => {
        this.#note({ name: "previewStep", params });
        return this.onpreview(params.replicates);
      },
      load: async (params) => {
        this.#note({ name: "load", params });
        await this.onload(params.runId);
        return fakeRun(params.runId, params.experiment);
      },
      train: (params) => this.#note({ name: "train", params }),
      pause: (params) => this.#note({ name: "pause", params }),
      step: (params) => this.#note({ name: "step", params }),
      setLearningRate: (params) => this.#note({ name: "setLearningRate", params }),
      decisionMaps: async (params) => {
        this.#note({ name: "decisionMaps", params });
        await this.onmaps();
        return params.replicates.map((replicate, variant) => fakeMap(variant, replicate, params));
      },
    });
    return Object.assign(port1, { terminate: () => void this.terminated.push(generation) });
  };

  /** What comes next: step 1, of one layer. */
  onpreview = (replicates: readonly number[]): StepPreview => ({
    epoch: 0,
    step: 0,
    networks: replicates.map((replicate, variant) => ({
      variant,
      replicate,
      numUpdates: 1,
      numExamples: 10,
      numRight: 5,
      loss: 0.7,
      learningRate: 0.1,
      deltaRms: Float64Array.of(0.5),
      weightGradientRms: Float64Array.of(0.25),
    })),
  });

  /** Says class 1 of every row, the surer the larger its first number. */
  onpredict = ({ replicates, rows }: PredictionWish): Predictions | Promise<Predictions> => ({
    epoch: 0,
    step: 0,
    networks: replicates.map((replicate, variant) => ({
      variant,
      replicate,
      outputs: Float32Array.of(1 - rows[0] / 10, rows[0] / 10),
    })),
  });

  /** Answers for a map; none by default, as where a newer one took its place. */
  onlossmap: (
    params: EngineRequests["lossMap"]["params"],
  ) => EngineRequests["lossMap"]["result"] | Promise<EngineRequests["lossMap"]["result"]> = () =>
    null;
  /** Answers where the network is on that map. */
  onlosspoint: (
    params: EngineRequests["lossPoint"]["params"],
  ) => EngineRequests["lossPoint"]["result"] = () => null;

  emit(event: EventMessage): void {
    this.#emit(event);
  }

  /** What an uncaught error in the worker looks like from the page. */
  crash(message: string): void {
    this.#pagePort?.dispatchEvent(Object.assign(new Event("error"), { message }));
  }

  /** The requests of one name, oldest first. */
  asked<N extends RequestName>(name: N): EngineRequests[N]["params"][] {
    return this.requests.filter((one) => one.name === name).map((one) => one.params) as never;
  }

  #note(request: Request): void {
    this.requests.push(request);
  }
}

/** A run whose replicates have 20 train and 10 test points each; raw columns count up from the replicate's number. */
export function fakeRun(runId: number, experiment: Experiment, numColumns = 2): LoadedRun {
  const numVariants = resolveVariants(experiment).length;
  const points = (n: number, replicate: number) =>
    Float32Array.from({ length: n * numColumns }, (_, i) => replicate + i);
  const labels = (n: number) => Float32Array.from({ length: n }, (_, i) => i % 2);
  return {
    runId,
    backend: { name: "cpu", reason: "", renderer: null, isHalfPrecision: false, measured: [] },
    numNetworks: numVariants * experiment.replicates,
    numParameters: Array.from({ length: numVariants }, () => 9),
    numStacks: 1,
    stepsPerEpoch: Array.from({ length: numVariants }, () => 2),
    classNames: ["class 0", "class 1"],
    data: Array.from({ length: experiment.replicates }, (_, replicate) => ({
      replicate,
      trainRaw: points(20, replicate),
      trainY: labels(20),
      testRaw: points(10, replicate),
      testY: labels(10),
      targetScale: AS_IN_DATA,
    })),
  };
}

function fakeMap(
  variant: number,
  replicate: number,
  { axes, resolution }: Pick<MapWish, "axes" | "resolution">,
): DecisionMap {
  const values = new Float32Array(resolution ** axes.length * 2).fill(0.5);
  const extent = axes.flatMap(() => [-6, 6]);
  return { variant, replicate, axes, resolution, extent, values };
}
