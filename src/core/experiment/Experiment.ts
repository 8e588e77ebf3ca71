/** @file The experiment document, version 1: the state of the page, the link and the command line's input. */

import type { ActivationId } from "../activations/activations";
import type { DataSourceId } from "../data/dataSources";
import type { OwnTableDescription } from "../data/own/OwnTableDescription";
import type { InitializerId } from "../initializers/initializers";
import type { NormalizationId } from "../network/normalizations/normalizations";
import type { LossId } from "../training/losses/losses";
import type { OptimizerId } from "../training/optimizers/optimizers";
import type { ScheduleId } from "../training/schedules/schedules";
import type { StopSettings } from "../training/stop/StopSettings";

export type {
  ActivationId,
  DataSourceId,
  InitializerId,
  LossId,
  NormalizationId,
  OptimizerId,
  ScheduleId,
};

export type BiasInitializerId = "zeros" | "small";

export interface DataSettings {
  readonly source: DataSourceId;
  /** The user's table where the source is "own", without its rows; null for all other sets. */
  readonly table: OwnTableDescription | null;
  /** Rows drawn; for real sets a cap on the rows used. */
  readonly examples: number;
  /** 0 to 50, with TensorFlow Playground's meaning. */
  readonly noise: number;
  readonly testFraction: number;
  /** Engineered features of the plane, or names of the set's columns. */
  readonly features: readonly string[];
  readonly standardize: boolean;
  /**
   * Which of many draws of the data, integer from 0 to 2^32 - 1: another one has other points, noise and split, which
   * for a real set is another split and subset of its rows, while weights and batch order stay those of the seed.
   */
  readonly draw: number;
}

export type HiddenLayer = number | { readonly units: number; readonly activation: ActivationId };

export interface NetworkSettings {
  readonly hidden: readonly HiddenLayer[];
  readonly activation: ActivationId;
  readonly initializer: InitializerId;
  readonly biasInitializer: BiasInitializerId;
  /** Of the hidden layers. */
  readonly normalization: NormalizationId;
  /** Whether a hidden layer adds its input to its output where both are equally wide: He et al. 2016. */
  readonly residual: boolean;
  /** Share of the hidden units that a training step leaves out, 0 to 0.9: Srivastava et al. 2014. */
  readonly dropout: number;
}

export interface TrainingSettings {
  readonly loss: LossId;
  readonly optimizer: OptimizerId;
  readonly learningRate: number;
  readonly batchSize: number;
  readonly l1: number;
  readonly l2: number;
  /** Longest gradient of a network, all its parameters together; 0 where any length goes. Pascanu et al. 2013. */
  readonly gradientClip: number;
  readonly schedule: ScheduleId;
  /** Epochs over which the learning rate rises from 0. */
  readonly warmupEpochs: number;
  readonly epochs: number;
}

/** One of the compared configurations: the fields in which it differs from the base. */
export interface Variant {
  readonly name: string;
  readonly network?: Partial<NetworkSettings>;
  readonly training?: Partial<TrainingSettings>;
}

/** Everything needed to reproduce a run, every default filled in. */
export interface Experiment {
  readonly version: 1;
  /** Integer from 0 to 2^32 - 1. */
  readonly seed: number;
  readonly replicates: number;
  readonly data: DataSettings;
  readonly network: NetworkSettings;
  readonly training: TrainingSettings;
  readonly stop: StopSettings;
  readonly variants: readonly Variant[];
}

/** A rule that a value broke: where, which, and what was found there. */
export interface Problem {
  /** For instance `network.hidden[2]`; empty for the whole document. */
  readonly path: string;
  /** For instance `must be an integer from 1 to 1024`. */
  readonly rule: string;
  /** The value found, shortened for display; `undefined` where nothing was. */
  readonly value: unknown;
}
