import { ACTIVATIONS } from "../activations/activations";
import { INITIALIZERS } from "../initializers/initializers";
import { NORMALIZATIONS } from "../network/normalizations/normalizations";
import { OPTIMIZERS } from "../training/optimizers/optimizers";
import { SCHEDULES } from "../training/schedules/schedules";
import type { Experiment, HiddenLayer, Variant } from "./Experiment";
import type { ChoiceField, NumberField } from "./Field";
import { FIELDS } from "./fields";
import type { ResolvedVariant } from "./resolveVariants";
import { choiceField, integerField } from "./simpleFields";

export type CompareId =
  | "activation"
  | "initializer"
  | "depth"
  | "width"
  | "normalization"
  | "residual"
  | "dropout"
  | "optimizer"
  | "learningRate"
  | "batchSize"
  | "schedule";

export type ComparedValue = string | number;

/** One field that variants may be compared by. */
export interface CompareField {
  /** Its range or its choices. */
  readonly field: NumberField | ChoiceField<string>;
  /** What a comparison starts with: 2 to 6 values, which `Compare by` offers at first. */
  readonly values: readonly ComparedValue[];
  /** A variant's name by its value: "ReLU", "depth 3", "lr 0.1". */
  nameOf(value: ComparedValue): string;
  valueIn(variant: ResolvedVariant): ComparedValue;
  /** The fields that give the experiment's network this value. */
  override(value: ComparedValue, experiment: Experiment): Omit<Variant, "name">;
}

/** Layers of a depth that no hidden layer of the base gives a width. */
const DEFAULT_LAYER: HiddenLayer = 16;

const { network } = FIELDS;

/** Everything that `Compare by` offers, in its order. */
export const COMPARE_FIELDS: Readonly<Record<CompareId, CompareField>> = {
  activation: byId("network", "activation", ACTIVATIONS, ["sigmoid", "tanh", "relu"]),
  // Of one family, so that their draws differ by a factor a layer and nothing else.
  initializer: byId("network", "initializer", INITIALIZERS, [
    "standardUniform",
    "glorotUniform",
    "heUniform",
  ]),
  depth: {
    field: integerField(0, network.hidden.maxLayers, 5),
    values: [1, 3, 5, 10],
    nameOf: (depth) => `depth ${depth}`,
    valueIn: (variant) => variant.hidden.length,
    override: (depth, { network: base }) => {
      const layer = base.hidden[0] ?? DEFAULT_LAYER;
      return { network: { hidden: Array.from({ length: Number(depth) }, () => layer) } };
    },
  },
  width: {
    field: network.hidden.units,
    values: [4, 16, 64],
    nameOf: (width) => `width ${width}`,
    valueIn: (variant) => variant.hidden[0]?.units ?? 0,
    override: (width, { network: base }) => {
      const layers = base.hidden.length > 0 ? base.hidden : [DEFAULT_LAYER];
      return { network: { hidden: layers.map((layer) => withUnits(layer, Number(width))) } };
    },
  },
  normalization: byId("network", "normalization", NORMALIZATIONS, ["none", "batch", "layer"]),
  residual: {
    field: choiceField(["plain", "residual"], "plain"),
    values: ["plain", "residual"],
    nameOf: String,
    valueIn: ({ network }) => (network.residual ? "residual" : "plain"),
    override: (value) => ({ network: { residual: value === "residual" } }),
  },
  dropout: byNumber("network", "dropout", "dropout", [0, 0.2, 0.5]),
  optimizer: byId("training", "optimizer", OPTIMIZERS, ["sgd", "momentum", "adam"]),
  learningRate: byNumber("training", "learningRate", "lr", [0.01, 0.1, 1]),
  batchSize: byNumber("training", "batchSize", "batch", [1, 10, 100]),
  schedule: byId("training", "schedule", SCHEDULES, ["constant", "step", "cosine"]),
};

function byId(
  group: "network" | "training",
  name: "activation" | "initializer" | "normalization" | "optimizer" | "schedule",
  table: Readonly<Record<string, { readonly name: string }>>,
  values: readonly string[],
): CompareField {
  const fields: Record<string, unknown> = FIELDS[group];
  return {
    field: fields[name] as ChoiceField<string>,
    values,
    nameOf: (id) => table[id].name,
    valueIn: (variant) => ({ ...variant.network, ...variant.training })[name],
    override: (id) => ({ [group]: { [name]: id } }),
  };
}

function byNumber(
  group: "network" | "training",
  name: "dropout" | "learningRate" | "batchSize",
  shortName: string,
  values: readonly number[],
): CompareField {
  const fields: Record<string, unknown> = FIELDS[group];
  return {
    field: fields[name] as NumberField,
    values,
    nameOf: (value) => `${shortName} ${value}`,
    valueIn: (variant) => ({ ...variant.network, ...variant.training })[name],
    override: (value) => ({ [group]: { [name]: Number(value) } }),
  };
}

function withUnits(layer: HiddenLayer, units: number): HiddenLayer {
  return typeof layer === "number" ? units : { ...layer, units };
}
