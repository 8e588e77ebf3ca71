import type { Block, Step } from "../blocks/Block";
import { foldActivations } from "../blocks/foldActivations";
import type { LayersModelArtifacts, SavedLayer } from "./LayersModelArtifacts";
import { savedInput, savedLayer, savedSum } from "./savedLayer";

/** A saved layer and the names of those that feed it. */
interface Node {
  readonly layer: SavedLayer;
  readonly inputs: readonly string[];
}

/**
 * The layers of a model that takes `numInputs` numbers, does `first`, then the blocks, and ends in the activation
 * `last`: one after another where no block is a sum, a graph otherwise.
 */
export function modelTopology(
  numInputs: number,
  first: readonly Step[],
  blocks: readonly Block[],
  last: string,
): LayersModelArtifacts["modelTopology"] {
  const input = savedInput(numInputs);
  const nodes: Node[] = [{ layer: input, inputs: [] }];
  let previous = nameOf(input);
  const append = (layer: SavedLayer, inputs = [previous]) => {
    nodes.push({ layer, inputs });
    previous = nameOf(layer);
  };
  for (const step of foldActivations(first, "linear")) append(savedLayer(step));
  blocks.forEach(({ steps, sum }, b) => {
    const blockInput = previous;
    const activation = b === blocks.length - 1 ? last : "linear";
    for (const step of foldActivations(steps, activation)) append(savedLayer(step));
    if (sum !== null) append(savedSum(sum), [blockInput, previous]);
  });
  const isGraph = blocks.some(({ sum }) => sum !== null);
  return {
    ...(isGraph
      ? { class_name: "Functional", config: graphConfig(nodes) }
      : {
          class_name: "Sequential",
          config: { name: "network", layers: nodes.map(({ layer }) => layer) },
        }),
    keras_version: "tfjs-layers 4.22.0",
    backend: "tensor_flow.js",
  };
}

function graphConfig(nodes: readonly Node[]) {
  const layers = nodes.map(({ layer, inputs }) => ({
    ...layer,
    name: nameOf(layer),
    inbound_nodes: inputs.length > 0 ? [inputs.map((name) => [name, 0, 0, {}])] : [],
  }));
  return {
    name: "network",
    layers,
    input_layers: [[nameOf(nodes[0].layer), 0, 0]],
    output_layers: [[nameOf(nodes[nodes.length - 1].layer), 0, 0]],
  };
}

function nameOf({ config }: SavedLayer): string {
  return String(config["name"]);
}
