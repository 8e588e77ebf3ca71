import type { ComputationGraph } from "./ComputationGraph";
import { GraphBuilder } from "./GraphBuilder";

/** The numbers of two units in a row. */
export interface TwoLayers {
  readonly x: number;
  readonly w1: number;
  readonly b1: number;
  readonly w2: number;
  readonly b2: number;
}

/** Two layers of one unit each, `a = tanh(w1 x + b1)`, `y = sigmoid(w2 a + b2)`, with every product and sum a node. */
export function twoLayers({ x, w1, b1, w2, b2 }: TwoLayers): ComputationGraph {
  const graph = new GraphBuilder();
  for (const [id, value] of Object.entries({ x, w1, b1, w2, b2 })) graph.input(id, value);
  graph.multiply("p1", "w1", "x");
  graph.add("z1", "p1", "b1");
  graph.activate("a", "z1", "tanh");
  graph.multiply("p2", "w2", "a");
  graph.add("z2", "p2", "b2");
  graph.activate("y", "z2", "sigmoid");
  return graph.build();
}
