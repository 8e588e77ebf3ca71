import type { Rng } from "../math/rng";
import type { Initializer } from "./Initializer";

/** An initializer `U(-limit, limit)`: all of them scale the same draws `2u - 1`, whose standard deviation is `1/sqrt(3)`. */
export function uniformInitializer(
  { id, name, formula }: Pick<Initializer, "id" | "name" | "formula">,
  limit: (fanIn: number, fanOut: number) => number,
): Initializer {
  return {
    id,
    name,
    formula,
    family: "uniform",
    std: (fanIn, fanOut) => limit(fanIn, fanOut) / Math.sqrt(3),
    draw: (fanIn, fanOut, rng: Rng) => {
      const scale = limit(fanIn, fanOut);
      return new Float32Array(fanIn * fanOut).map(() => scale * (2 * rng() - 1));
    },
  };
}
