import { ACTIVATIONS } from "../../activations/activations";
import { LOSSES } from "../../training/losses/losses";
import type { DenseLayer } from "../layers";
import type { NumberArray } from "../NumberArray";
import type { ParameterAddress } from "../ParameterAddress";
import { forward, type ForwardPass, type ReferenceParameters } from "../referenceNetwork";
import type { CheckedNetwork } from "./GradientCheck";
import { indexInTensor, TENSORS } from "./parameterTensor";

/** What a layer hands on when one of its parameters is moved. */
type MovedLayer = Pick<ForwardPass, "z" | "y">;

/**
 * The loss of a network as one parameter moves. The layers below that parameter's keep their values, and in its own a
 * weight or a bias moves one unit only, unless normalization ties the units together.
 */
export class MovedParameter {
  readonly #network: CheckedNetwork;
  readonly #base: ForwardPass;
  /** The network above each layer. */
  readonly #above: readonly Omit<CheckedNetwork, "objective">[];

  constructor(network: CheckedNetwork) {
    const { layers, parameters, objective } = network;
    this.#network = network;
    this.#base = forward(layers, parameters, objective.x, masksFrom(objective.masks, 0));
    this.#above = layers.map((_, l) => ({
      layers: layers.slice(l + 1),
      parameters: layersOf(parameters, l + 1),
    }));
  }

  /** `(L(p + h) - L(p - h)) / 2h` of the mean data loss; null where some z lies on one side of a kink at p - h and on the other at p + h. */
  differenceQuotient(address: ParameterAddress, h: number): number | null {
    const up = this.#move(address, h);
    const down = this.#move(address, -h);
    const l = address.layer - 1;
    if (crossesKink(this.#network.layers.slice(l), up.z, down.z)) return null;
    return this.#meanDifference(up.y, down.y) / (2 * h);
  }

  #move(address: ParameterAddress, by: number): { z: readonly Float64Array[]; y: Float64Array } {
    const l = address.layer - 1;
    const own = this.#moveOwnLayer(address, by);
    const { layers, parameters } = this.#above[l];
    if (layers.length === 0) return { z: own.z, y: own.y[0] };
    const above = forward(
      layers,
      parameters,
      own.y[0],
      masksFrom(this.#network.objective.masks, l + 1),
    );
    return { z: [...own.z, ...above.z], y: above.y[layers.length - 1] };
  }

  #moveOwnLayer(address: ParameterAddress, by: number): MovedLayer {
    const { layers, parameters, objective } = this.#network;
    const l = address.layer - 1;
    const layer = layers[l];
    const input = l === 0 ? objective.x : this.#base.y[l - 1];
    if (layer.normalization === "none") return this.#moveUnit(layer, l, input, address, by);
    const own = layersOf(parameters, l, l + 1);
    const tensors = TENSORS[address.kind];
    const [tensor] = own[tensors] ?? [];
    const moved = Float64Array.from(tensor);
    moved[indexInTensor(address, layer.fanOut)] += by;
    return forward([layer], { ...own, [tensors]: [moved] }, input, masksFrom(objective.masks, l));
  }

  #moveUnit(
    { fanIn, fanOut, activation, isResidual, dropout }: DenseLayer,
    l: number,
    input: NumberArray,
    { from, to }: ParameterAddress,
    by: number,
  ): MovedLayer {
    const { f } = ACTIVATIONS[activation];
    const masks = dropout > 0 ? this.#network.objective.masks : undefined;
    const z = this.#base.z[l].slice();
    const y = this.#base.y[l].slice();
    for (let i = to, start = 0; i < z.length; i += fanOut, start += fanIn) {
      z[i] += from === null ? by : by * input[start + from];
      const a = f(z[i]) * (masks ? masks[l][i] : 1);
      y[i] = isResidual ? input[i] + a : a;
    }
    return { z: [z], y: [y] };
  }

  /** Mean over examples of the difference of their losses, each taken alone so that the sum's rounding stays small. */
  #meanDifference(up: Float64Array, down: Float64Array): number {
    const { y: targets, task, loss } = this.#network.objective;
    const numOutputs = up.length / targets.length;
    const lossOf = (outputs: Float64Array, example: number) =>
      LOSSES[loss].value(outputs, example * numOutputs, numOutputs, targets[example], task);
    let sum = 0;
    for (let example = 0; example < targets.length; example++)
      sum += lossOf(up, example) - lossOf(down, example);
    return sum / targets.length;
  }
}

function crossesKink(
  layers: readonly DenseLayer[],
  up: readonly Float64Array[],
  down: readonly Float64Array[],
): boolean {
  return layers.some(({ activation }, l) =>
    (ACTIVATIONS[activation].kinks ?? []).some((kink) => {
      for (let i = 0; i < up[l].length; i++) if (up[l][i] > kink !== down[l][i] > kink) return true;
      return false;
    }),
  );
}

function layersOf(
  parameters: ReferenceParameters,
  start: number,
  end?: number,
): ReferenceParameters {
  const { weights, biases, gammas, betas } = parameters;
  return {
    weights: weights.slice(start, end),
    biases: biases.slice(start, end),
    ...(gammas && { gammas: gammas.slice(start, end) }),
    ...(betas && { betas: betas.slice(start, end) }),
  };
}

function masksFrom(masks: readonly NumberArray[] | undefined, start: number) {
  return masks ? { masks: masks.slice(start) } : {};
}
