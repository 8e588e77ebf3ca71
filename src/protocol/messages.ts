/** @file Everything that crosses the worker boundary. Types only; no code runs here. */
import type { Expression } from "../core/calculus/expression/Expression";
import type { OwnRows } from "../core/data/own/OwnRows";
import type { TargetScale } from "../core/data/TargetScale";
import type { Experiment } from "../core/experiment/Experiment";
import type { Histogram } from "../core/math/histogram";
import type { Exploration } from "../core/theory/Exploration";
import type { Stop, StopSettings } from "../core/training/stop/StopSettings";
import type { LayerStatistics } from "../core/training/LayerStatistics";
import type { ExplorationRequest } from "./exploration";
import type {
  AppliedEdit,
  CheckWish,
  Explanation,
  ExplanationWish,
  InspectionWish,
  NetworkCheck,
  NetworkInspection,
  ParameterEdit,
} from "./inspection";
import type { LossMap, LossMapWish, PlanePoint } from "./lossMap";
import type {
  AppliedParameters,
  NetworkAddress,
  NetworkParameters,
  ParametersEdit,
} from "./parameters";

import type { PredictionWish, Predictions } from "./prediction";
import type { StepPreview } from "./stepPreview";

export type BackendName = "webgl" | "wasm" | "cpu";
export type BackendPreference = BackendName | "auto";

/** The backend a run trains on, and why. */
export interface BackendChoice {
  readonly name: BackendName;
  /** A sentence for the page: "WebGL here is software (SwiftShader); wasm was fastest: 410 steps/s." */
  readonly reason: string;
  /** The GPU's name as WebGL gives it; null where WebGL is missing. */
  readonly renderer: string | null;
  /** WebGL computes in 16 bits here: tiny gradients may read as exact zeros. */
  readonly isHalfPrecision: boolean;
  /** Steps per second of this experiment, where the choice measured them. */
  readonly measured: readonly { readonly name: BackendName; readonly stepsPerSecond: number }[];
}

/** Points of one replicate for drawing: raw columns, and targets as in the data. */
export interface PlotData {
  readonly replicate: number;
  /** `[numTrain, numColumns]`. */
  readonly trainRaw: Float32Array;
  readonly trainY: Float32Array;
  readonly testRaw: Float32Array;
  readonly testY: Float32Array;
  /** What losses measure targets by. */
  readonly targetScale: TargetScale;
}

/** What the page learns when a run is ready. Networks are numbered `variant * replicates + replicate`. */
export interface LoadedRun {
  readonly runId: number;
  readonly backend: BackendChoice;
  readonly numNetworks: number;
  /** Trainable parameters of one network of each variant. */
  readonly numParameters: readonly number[];
  readonly numStacks: number;
  /** Optimizer updates in one epoch of each variant. */
  readonly stepsPerEpoch: readonly number[];
  readonly classNames: readonly string[];
  readonly data: readonly PlotData[];
}

/** Losses and accuracies of every network at one moment, `[numNetworks]`; accuracy NaN for real targets. */
export interface Evaluation {
  readonly epoch: number;
  readonly step: number;
  readonly trainLoss: Float64Array;
  readonly testLoss: Float64Array;
  readonly trainAccuracy: Float64Array;
  readonly testAccuracy: Float64Array;
  /** L1 and L2 penalty, apart from the data loss. */
  readonly penalty: Float64Array;
  /** Test-set counts `[actual, predicted]` of each network, `[classes * classes]`; empty for real targets. */
  readonly confusion: readonly Uint32Array[];
}

/** Layer statistics of every network at one moment. */
export interface LayerSnapshot {
  readonly epoch: number;
  readonly step: number;
  /** One entry a network. */
  readonly networks: readonly LayerStatistics[];
  /** Activations on the probe set by network and layer. */
  readonly activations: readonly (readonly Histogram[])[];
}

/** Which maps are asked for. */
export interface MapWish {
  /** The replicate shown of each variant. */
  readonly replicates: readonly number[];
  /** The raw columns that a map spans: two of a plane, or one of a curve; the others are held at their train mean. */
  readonly axes: readonly number[];
  /** Points along each axis. */
  readonly resolution: number;
}

/** Output of one network over a plane, rows from the top (largest second column) down, or along one raw column. */
export interface DecisionMap {
  readonly variant: number;
  readonly replicate: number;
  readonly axes: readonly number[];
  /** Points along each axis; fewer than wished for where a row has very many features. */
  readonly resolution: number;
  /** Low and high end of each axis in raw units: `[x1 min, x1 max, x2 min, x2 max]`, or `[min, max]`. */
  readonly extent: readonly number[];
  /** Class probabilities `[resolution, resolution, classes]`, of a curve `[resolution, classes]`; 1 real output, in the data's units, in their place. */
  readonly values: Float32Array;
}

export interface Divergence {
  readonly variant: number;
  readonly replicate: number;
  /** The step whose result was not finite; the network keeps the state before it. */
  readonly step: number;
  readonly epoch: number;
  /** 1-based: the first layer, from the input, that blew up. */
  readonly layer: number;
}

/** Requests the page may send, as `name: { params; result }`. A request for another run than the loaded one is refused. */
export interface EngineRequests {
  /** `own` are the rows of the user's table that the data are; those handed over before are known. */
  load: {
    params: {
      runId: number;
      experiment: Experiment;
      backend: BackendPreference;
      own?: OwnRows;
    };
    result: LoadedRun;
  };
  /** Train until paused or until `untilEpoch` epochs are done. */
  train: {
    params: {
      runId: number;
      untilEpoch: number;
      /** From now on; without them as before. */
      stop?: StopSettings;
      /** From now on, null for as many as there can be; without it as before. */
      epochsPerSecond?: number | null;
    };
    result: void;
  };
  pause: { params: { runId: number }; result: void };
  /** One optimizer update, or the rest of one epoch; the answer comes when it is done and evaluated. */
  step: { params: { runId: number; unit: "batch" | "epoch" }; result: void };
  /** Base learning rate: variants that override it keep theirs. `variant` null is every variant. */
  setLearningRate: {
    params: { runId: number; variant: number | null; learningRate: number };
    result: void;
  };
  /** Answered when the worker's time allows. */
  decisionMaps: { params: { runId: number } & MapWish; result: readonly DecisionMap[] };
  /** Answered like `inspect`. */
  predict: { params: { runId: number } & PredictionWish; result: Predictions };
  /** Needs no run, and disturbs none; null where a newer one took its place. */
  explore: { params: ExplorationRequest; result: Exploration | null };
  /** Answered when the worker's time allows, at once while paused; a newer one takes the place of one that waits. */
  inspect: { params: { runId: number } & InspectionWish; result: NetworkInspection };
  /** Done between two steps; refused with path, rule and value. While paused, what is shown is taken anew. */
  editParameter: { params: { runId: number } & ParameterEdit; result: AppliedEdit };
  /** Answered between two steps. */
  networkParameters: { params: { runId: number } & NetworkAddress; result: NetworkParameters };
  /** Done like `editParameter`, for all parameters of a network at once. */
  setParameters: { params: { runId: number } & ParametersEdit; result: AppliedParameters };
  /** Needs no run: df/dx of an expression by automatic differentiation, in float32. */
  slopeOf: { params: { tree: Expression; x: number }; result: number };
  /** Answered like `inspect`. */
  explainWeight: { params: { runId: number } & ExplanationWish; result: Explanation };
  /** Runs in slices between training; null where it was cancelled, or a newer check or run took its place. */
  checkGradient: { params: { runId: number } & CheckWish; result: NetworkCheck | null };
  cancelCheck: { params: { runId: number }; result: void };
  /** Runs in slices between training; null where a newer map or run took its place. */
  lossMap: { params: { runId: number } & LossMapWish; result: LossMap | null };
  /** Where the network is now, as seen from one of the last two maps; null where that is none. */
  lossPoint: {
    params: { runId: number; planeId: number; momentId: number };
    result: PlanePoint | null;
  };
  /** What the next step starts from, which it does not begin; `replicates` has one entry a variant. */
  previewStep: {
    params: { runId: number; replicates: readonly number[] };
    result: StepPreview;
  };
}

export type RequestName = keyof EngineRequests;

/** Page → worker. `id` pairs a reply with its request. */
export type RequestMessage = {
  [N in RequestName]: { id: number; name: N; params: EngineRequests[N]["params"] };
}[RequestName];

/** Worker → page, unasked for. */
export type EventMessage =
  /** What the worker is busy with before training: "Loading TensorFlow.js", "Measuring backends". */
  | { readonly kind: "status"; readonly runId: number; readonly message: string }
  /** At most one a frame. `evaluations` and `layers` hold what is new since the last. */
  | {
      readonly kind: "progress";
      readonly runId: number;
      readonly epoch: number;
      readonly step: number;
      readonly stepsPerSecond: number;
      readonly evaluations: readonly Evaluation[];
      readonly layers: readonly LayerSnapshot[];
    }
  | {
      readonly kind: "diverged";
      readonly runId: number;
      readonly divergences: readonly Divergence[];
    }
  | {
      readonly kind: "stopped";
      readonly runId: number;
      readonly reason: "finished" | "paused" | "allDiverged";
      /** The rule that ended it before `untilEpoch`, where one did. */
      readonly stop?: Stop;
    }
  /** The WebGL context was lost; training goes on from the last copy of the weights once `continuesOn` names a backend. */
  | {
      readonly kind: "backendLost";
      readonly runId: number;
      readonly continuesOn: BackendName | null;
    }
  /** Parameters checked so far, a few times a second at most. */
  | {
      readonly kind: "checkProgress";
      readonly runId: number;
      readonly checkId: number;
      readonly done: number;
      readonly total: number;
    }
  /** Training cannot go on. */
  | { readonly kind: "failed"; readonly runId: number; readonly error: SerializedError };

/** Worker → page: exactly one per request. */
export type ReplyMessage =
  | { readonly kind: "reply"; readonly id: number; readonly result: unknown }
  | { readonly kind: "failure"; readonly id: number; readonly error: SerializedError };

export interface SerializedError {
  readonly name: string;
  readonly message: string;
  readonly stack?: string;
}
