import { makeProblem, type Report } from "../../experiment/problem";
import type { NamedTensor } from "../blocks/Block";
import { shown } from "./json";
import type { SavedStep } from "./SavedStep";
import type { SavedTensor, SavedTensors } from "./SavedTensors";

/** The tensor of a layer; reported, and null, where it is missing or has another shape than `[inputs, units]` says. */
export function takeTensor(
  tensors: SavedTensors,
  { name, path }: SavedStep,
  kind: NamedTensor["name"],
  shape: readonly (number | null)[],
  report: Report,
): SavedTensor | null {
  const tensor = findTensor(tensors, name, kind);
  if (!tensor) {
    report(makeProblem(path, `must have a weight ${name}/${kind} in weightsManifest`));
    return null;
  }
  const isFitting =
    tensor.shape.length === shape.length &&
    shape.every((size, axis) => size === null || size === tensor.shape[axis]);
  if (isFitting) return tensor;
  const wanted = `[${shape.map((size) => size ?? "inputs").join(", ")}]`;
  report(
    makeProblem(`${path}, weight ${kind}`, `must have the shape ${wanted}`, shown(tensor.shape)),
  );
  return null;
}

/** By the layer's name, which converters put the model's name before: `model/hidden_1/kernel`. */
function findTensor(tensors: SavedTensors, layer: string, kind: string): SavedTensor | undefined {
  const exact = tensors.get(`${layer}/${kind}`);
  if (exact) return exact;
  const [name] = [...tensors.keys()].filter((key) => key.endsWith(`/${layer}/${kind}`));
  return name === undefined ? undefined : tensors.get(name);
}
