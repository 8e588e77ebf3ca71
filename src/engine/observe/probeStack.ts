import type { Histogram } from "../../core/math/histogram";
import type { LayerStatistics } from "../../core/training/LayerStatistics";
import { takeLayerStatistics } from "../../core/training/takeLayerStatistics";
import type { GiveWay } from "../GiveWay";
import type { StackTrainer } from "../stack/StackTrainer";
import { numAtOnce } from "./numAtOnce";
import { probeSize } from "./probeSize";
import { takeNetworks } from "./takeNetworks";

/** Each weight of an example counts in the forward pass, in its own gradient and in that of the inputs. */
const PRODUCTS_PER_WEIGHT = 3;

/** What the probe set shows of one network. */
export interface NetworkProbe {
  readonly statistics: LayerStatistics;
  /** Activations over units and examples, one entry a layer. */
  readonly activations: readonly Histogram[];
}

/** Layer statistics of every network of a stack on the first train rows of its replicate. */
export async function probeStack(
  trainer: StackTrainer,
  numTrain: number,
  giveWay: GiveWay,
): Promise<NetworkProbe[]> {
  const { plan, numNetworks } = trainer.stack;
  const count = probeSize(numTrain);
  const atOnce = numAtOnce(plan, PRODUCTS_PER_WEIGHT * count);
  const probes: NetworkProbe[] = [];
  for (let start = 0; start < numNetworks; start += atOnce) {
    await giveWay();
    const members = plan.members.slice(start, start + atOnce);
    const taken = await takeNetworks(trainer, { first: start, count: members.length }, count);
    members.forEach(({ layers }, n) => {
      const part = (values: Float32Array) => {
        const size = values.length / members.length;
        return values.subarray(n * size, (n + 1) * size);
      };
      const moment = layers.map(({ activation }, l) => ({
        activation,
        z: part(taken.z[l]),
        delta: part(taken.deltas[l]),
        weightGradient: part(taken.weightGradients[l]).map((sum) => sum / count),
        weights: part(taken.weights[l]),
        previousWeights: trainer.previous ? part(taken.previousWeights[l]) : null,
      }));
      probes.push(takeLayerStatistics(moment, count));
    });
  }
  return probes;
}
