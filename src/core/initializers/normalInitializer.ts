import { normal, type Rng } from "../math/rng";
import type { Initializer } from "./Initializer";

/** An initializer `N(0, std^2)`, not truncated: all of them scale the same standard normal draws. */
export function normalInitializer(
  { id, name, formula }: Pick<Initializer, "id" | "name" | "formula">,
  std: (fanIn: number, fanOut: number) => number,
): Initializer {
  return {
    id,
    name,
    formula,
    family: "normal",
    std,
    draw: (fanIn, fanOut, rng: Rng) => {
      const scale = std(fanIn, fanOut);
      return new Float32Array(fanIn * fanOut).map(() => scale * normal(rng));
    },
  };
}
