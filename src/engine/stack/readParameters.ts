import type { Parameters } from "../../core/network/initialParameters";
import type { Stack, StackState } from "./Stack";

/** Parameters and running averages of each network of a stack. */
export async function readParameters(
  { plan, numNetworks }: Stack,
  { parameters, averages }: StackState,
): Promise<Parameters[]> {
  const values = await Promise.all(parameters.map((tensor) => tensor.data()));
  const ofAverages = await Promise.all(averages.map((tensor) => tensor.data()));
  return plan.members.map(({ layers }, n) => {
    const own = (all: ArrayLike<number> | undefined, row = 0, numRows = 1) => {
      const size = all ? all.length / numNetworks / numRows : 0;
      const start = (n * numRows + row) * size;
      return Float32Array.from({ length: size }, (_, i) => all![start + i]);
    };
    const ofKind = (kind: string) =>
      layers.map((_, l) =>
        own(values[plan.layout.findIndex((place) => place.layer === l && place.kind === kind)]),
      );
    return {
      weights: ofKind("weights"),
      biases: ofKind("biases"),
      gammas: ofKind("gammas"),
      betas: ofKind("betas"),
      means: layers.map((_, l) => own(ofAverages[l], 0, 2)),
      variances: layers.map((_, l) => own(ofAverages[l], 1, 2)),
    };
  });
}
