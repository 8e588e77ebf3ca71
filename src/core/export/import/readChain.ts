import { makeProblem, type Report } from "../../experiment/problem";
import { asRecord, fieldOf, type JsonRecord } from "./json";
import type { SavedStep } from "./SavedStep";

/** Beyond every network of the page: input, standardization, 50 hidden layers of five steps, and output. */
const MAX_LAYERS = 500;

/**
 * The layers of a model, Sequential or a graph in which each is fed by the one before; an adding layer adds what
 * enters the last dense layer before it. Null, and a report, where they are none of it.
 */
export function readChain(topology: unknown, report: Report): readonly SavedStep[] | null {
  const saved = asRecord(topology);
  const inner = asRecord(fieldOf(saved, "model_config"));
  const model = inner ?? saved;
  const path = inner ? "modelTopology.model_config" : "modelTopology";
  if (!model) {
    report(makeProblem(path, "must be an object", topology));
    return null;
  }
  const className = fieldOf(model, "class_name");
  const config = fieldOf(model, "config");
  // Keras before 2.2 saved the layers of a Sequential without a record around them.
  const isBare = className === "Sequential" && Array.isArray(config);
  const layers = isBare ? config : fieldOf(asRecord(config), "layers");
  const listPath = isBare ? `${path}.config` : `${path}.config.layers`;
  const isGraph = className === "Functional" || className === "Model";
  if (className !== "Sequential" && !isGraph) {
    const rule = "must be Sequential, Functional or Model";
    report(makeProblem(`${path}.class_name`, rule, className));
    return null;
  }
  if (!Array.isArray(layers) || layers.length < 1 || layers.length > MAX_LAYERS) {
    report(makeProblem(listPath, `must be a list of 1 to ${MAX_LAYERS} layers`, layers));
    return null;
  }
  const steps = layers.map((layer: unknown, i) => readStep(layer, `${listPath}[${i}]`, report));
  if (!steps.every((step) => step !== null) || !checkNames(steps, report)) return null;
  if (!isGraph) return checkNoSum(steps, report) ? steps : null;
  const isChain = checkLinks(layers.map(asRecord), steps, listPath, report);
  return isChain && checkEnds(asRecord(config), steps, `${path}.config`, report) ? steps : null;
}

function readStep(value: unknown, path: string, report: Report): SavedStep | null {
  const layer = asRecord(value);
  const config = asRecord(fieldOf(layer, "config"));
  const className = fieldOf(layer, "class_name");
  if (!layer || !config || typeof className !== "string") {
    report(makeProblem(path, "must have a class_name and a config", value));
    return null;
  }
  const name = fieldOf(config, "name") ?? fieldOf(layer, "name");
  if (typeof name !== "string") {
    report(makeProblem(`${path}.config.name`, "must be a text", name));
    return null;
  }
  return { className, name, config, path: `${path}.config` };
}

/** Whether no two layers share a name, by which their weights are found. */
function checkNames(steps: readonly SavedStep[], report: Report): boolean {
  const names = new Set<string>();
  for (const { name, path } of steps) {
    if (names.has(name)) report(makeProblem(`${path}.name`, "must differ from the others", name));
    names.add(name);
  }
  return names.size === steps.length;
}

/** Whether no layer of a Sequential adds, which it has nothing for. */
function checkNoSum(steps: readonly SavedStep[], report: Report): boolean {
  const sums = steps.filter(({ className }) => className === "Add");
  for (const { path, className } of sums)
    report(makeProblem(path, "must be a layer of one input in a Sequential", className));
  return sums.length === 0;
}

/** Whether each layer of a graph is fed by the one before it, and an adding layer by its block's input too. */
function checkLinks(
  layers: readonly (JsonRecord | null)[],
  steps: readonly SavedStep[],
  listPath: string,
  report: Report,
): boolean {
  let isChain = true;
  let blockInput: string | undefined;
  steps.forEach(({ className, name }, i) => {
    const previous = i === 0 ? undefined : steps[i - 1].name;
    if (className === "Dense") blockInput = previous;
    const expected = [previous, className === "Add" ? blockInput : undefined];
    const wanted = expected.filter((input) => input !== undefined).sort();
    const given = fieldOf(layers[i], "inbound_nodes");
    const inputs = inputNames(given)?.sort();
    if (inputs?.length === wanted.length && inputs.every((input, at) => input === wanted[at]))
      return;
    isChain = false;
    const rule =
      wanted.length === 0
        ? `must be empty for the first layer, ${name}`
        : `must lead to ${name} from ${wanted.join(" and ")} alone`;
    report(makeProblem(`${listPath}[${i}].inbound_nodes`, rule, inputs?.join(" and ") ?? given));
  });
  return isChain;
}

/** The names of the layers that feed a layer used once; null for anything else. */
function inputNames(nodes: unknown): string[] | null {
  if (!Array.isArray(nodes) || nodes.length > 1) return null;
  const links: unknown = nodes.length === 0 ? [] : nodes[0];
  if (!Array.isArray(links)) return null;
  const names = links.map((link: unknown) => (Array.isArray(link) ? (link[0] as unknown) : null));
  return names.every((name) => typeof name === "string") ? names : null;
}

/** Whether a graph's one input is its first layer and its one output the last. */
function checkEnds(
  config: JsonRecord | null,
  steps: readonly SavedStep[],
  path: string,
  report: Report,
): boolean {
  const ends = [
    ["input_layers", steps[0].name],
    ["output_layers", steps[steps.length - 1].name],
  ] as const;
  let isFine = true;
  for (const [field, expected] of ends) {
    const value = fieldOf(config, field);
    // Keras writes a single one with or without a list around it.
    const link: unknown = Array.isArray(value) && Array.isArray(value[0]) ? value[0] : value;
    const isAlone = link === value || (Array.isArray(value) && value.length === 1);
    if (isAlone && Array.isArray(link) && link[0] === expected) continue;
    isFine = false;
    report(makeProblem(`${path}.${field}`, `must be ${expected} alone`, value));
  }
  return isFine;
}
