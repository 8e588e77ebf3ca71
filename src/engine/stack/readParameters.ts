import type { Parameters } from "../../core/network/initialParameters";
import { sliceNetworks, type NetworkRange } from "./sliceNetworks";
import type { Stack } from "./Stack";
import type { StackState } from "./StackState";

/** Parameters and running averages of each network of a stack, or of some of them. */
export async function readParameters(
  { plan, numNetworks }: Stack,
  { parameters, averages }: StackState,
  range: NetworkRange = { first: 0, count: numNetworks },
): Promise<Parameters[]> {
  const { first, count } = range;
  const read = async (tensor: StackState["parameters"][number]) => {
    const slice = sliceNetworks(tensor, range);
    const values = await slice.data();
    slice.dispose();
    return values;
  };
  const values = await Promise.all(parameters.map(read));
  const ofAverages = await Promise.all(averages.map(read));
  return plan.members.slice(first, first + count).map(({ layers }, n) => {
    const own = (all: ArrayLike<number> | undefined, row = 0, numRows = 1) => {
      const size = all ? all.length / count / numRows : 0;
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
