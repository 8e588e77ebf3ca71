import { makeProblem, type Report } from "../../experiment/problem";
import { fieldOf } from "./json";
import { readActivationLayer } from "./readActivationLayer";
import { ACTIVATION_IDENTIFIERS, readIdentifier, type SavedActivation } from "./readIdentifier";
import type { SavedBlock } from "./SavedBlock";
import type { SavedStep } from "./SavedStep";

const NORMALIZATIONS: Readonly<Record<string, "examples" | "units">> = {
  BatchNormalization: "examples",
  LayerNormalization: "units",
};

/** The order of what may follow a dense layer. */
const ORDER = ["dense", "normalization", "activation", "dropout", "sum"] as const;
type Part = (typeof ORDER)[number];

const ORDER_RULE =
  "must follow a dense layer in the order normalization, activation, dropout, residual sum";

/** A block as far as it is read. */
type OpenBlock = { -readonly [Field in keyof SavedBlock]: SavedBlock[Field] };

/**
 * The dense layers of a chain, each with the normalization, activation, dropout and residual sum that follow it, in
 * that order. Every layer and setting that the page's networks cannot have is reported; null where a layer is of
 * another class, since nothing is known of what follows it.
 */
export function readBlocks(
  steps: readonly SavedStep[],
  report: Report,
): readonly SavedBlock[] | null {
  const blocks: OpenBlock[] = [];
  let reached = -1;
  let isKnown = true;
  const follow = (part: Part, { className, path }: SavedStep): OpenBlock | null => {
    const at = ORDER.indexOf(part);
    const block = blocks.at(-1);
    if (!block || at <= reached) {
      report(makeProblem(path, ORDER_RULE, className));
      return null;
    }
    reached = at;
    return block;
  };
  const activate = (is: SavedActivation, step: SavedStep) => {
    if (is === "linear") return;
    const block = follow("activation", step);
    if (block) block.activation = is;
  };

  steps.forEach((step, i) => {
    const { className, path } = step;
    requireFloat32(step, report);
    if (className === "InputLayer") {
      if (i > 0) report(makeProblem(path, "must be the first layer", className));
    } else if (className === "Dense") {
      blocks.push({
        dense: step,
        units: readUnits(step, report),
        normalization: null,
        activation: "linear",
        dropout: 0,
        isResidual: false,
      });
      reached = ORDER.indexOf("dense");
      activate(readOwnActivation(step, report), step);
    } else if (Object.hasOwn(NORMALIZATIONS, className)) {
      requireLastAxis(step, report);
      const block = follow("normalization", step);
      if (block) block.normalization = { step, over: NORMALIZATIONS[className] };
    } else if (className === "Activation") {
      activate(readOwnActivation(step, report), step);
    } else if (className === "Dropout") {
      const block = follow("dropout", step);
      if (block) block.dropout = readRate(step, report);
    } else if (className === "Add") {
      const block = follow("sum", step);
      if (block) block.isResidual = true;
    } else {
      const activation = readActivationLayer(step, report);
      if (activation) activate(activation, step);
      else report(makeProblem(path, "must be a layer of a dense network", className));
      isKnown &&= activation !== null;
    }
  });
  return isKnown ? blocks : null;
}

function readOwnActivation({ config, path }: SavedStep, report: Report): SavedActivation {
  const value = fieldOf(config, "activation");
  const activation = readIdentifier(value);
  if (activation !== undefined) return activation;
  const rule = `must be one of ${ACTIVATION_IDENTIFIERS.join(", ")}`;
  report(makeProblem(`${path}.activation`, rule, value));
  return "linear";
}

function readUnits({ config, path }: SavedStep, report: Report): number | null {
  const units = fieldOf(config, "units");
  if (typeof units === "number" && Number.isInteger(units) && units > 0) return units;
  report(makeProblem(`${path}.units`, "must be a positive integer", units));
  return null;
}

function readRate({ config, path }: SavedStep, report: Report): number {
  const rate = fieldOf(config, "rate");
  if (typeof rate === "number" && rate >= 0 && rate <= 0.9) return rate;
  report(makeProblem(`${path}.rate`, "must be a number from 0 to 0.9", rate));
  return 0;
}

function requireLastAxis({ config, path }: SavedStep, report: Report): void {
  const axis = fieldOf(config, "axis");
  const only: unknown = Array.isArray(axis) && axis.length === 1 ? axis[0] : axis;
  if (only === undefined || only === -1 || only === 1) return;
  report(makeProblem(`${path}.axis`, "must be the last, -1 or 1", axis));
}

/** Layers that say a type say float32; a policy in place of a type is left to the weights. */
function requireFloat32({ config, path }: SavedStep, report: Report): void {
  const dtype = fieldOf(config, "dtype");
  if (typeof dtype === "string" && dtype !== "float32")
    report(makeProblem(`${path}.dtype`, 'must be "float32"', dtype));
}
