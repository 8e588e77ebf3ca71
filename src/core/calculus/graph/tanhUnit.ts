import type { ComputationGraph } from "./ComputationGraph";
import { GraphBuilder } from "./GraphBuilder";

/** One unit, `y = tanh(z)`, `z = p + b`, `p = w x`. */
export function tanhUnit(x: number, w: number, b: number): ComputationGraph {
  const graph = new GraphBuilder();
  graph.input("x", x);
  graph.input("w", w);
  graph.input("b", b);
  graph.multiply("p", "w", "x");
  graph.add("z", "p", "b");
  graph.activate("y", "z", "tanh");
  return graph.build();
}
