import * as tf from "@tensorflow/tfjs";

import type { Task } from "../../core/data/DataSource";
import type { LossId } from "../../core/experiment/Experiment";
import type { DenseLayer } from "../../core/network/layers";
import { dataLoss } from "../kernels/DataLoss";
import { stackedActivation } from "../kernels/StackedActivation";
import { stackedLinear } from "../kernels/StackedLinear";
import { LayerTally, type LayerFigures } from "./LayerTally";

/** Examples that every network sees, and what their outputs are held against. */
export interface ProbeExamples {
  readonly numExamples: number;
  /** `[numExamples, numFeatures]` */
  readonly x: Float32Array;
  /** Class index or real target. */
  readonly y: Float32Array;
  readonly loss: LossId;
  readonly task: Task;
}

/** Networks of one shape before their first step, as one tensor a layer; they see the examples a few at a time. */
export class InitialNetworks {
  readonly #layers: readonly DenseLayer[];
  readonly #weights: readonly tf.Tensor3D[];
  readonly #bias: number;
  readonly #probe: ProbeExamples;
  readonly #numNetworks: number;
  readonly #tallies: readonly LayerTally[];
  #numSeen = 0;

  /** `weights` holds `[networks, fanIn, fanOut]` of each layer. */
  constructor(
    layers: readonly DenseLayer[],
    weights: readonly Float32Array[],
    bias: number,
    probe: ProbeExamples,
  ) {
    const numNetworks = weights[0].length / (layers[0].fanIn * layers[0].fanOut);
    this.#layers = layers;
    this.#weights = layers.map(({ fanIn, fanOut }, l) =>
      tf.tensor3d(weights[l], [numNetworks, fanIn, fanOut]),
    );
    this.#bias = bias;
    this.#probe = probe;
    this.#numNetworks = numNetworks;
    this.#tallies = layers.map((layer) => new LayerTally(layer, numNetworks));
  }

  /** Examples seen so far. */
  get numSeen(): number {
    return this.#numSeen;
  }

  /** One forward and backward pass over the next examples, at most `count`. */
  see(count: number): void {
    const numLayers = this.#layers.length;
    const numExamples = Math.min(count, this.#probe.numExamples - this.#numSeen);
    const taken = tf.tidy(() => {
      const { x, targets } = this.#batch(numExamples);
      const preActivations: tf.Tensor3D[] = [];
      // A bias row an example makes the bias's gradient the delta of each example.
      const biases = this.#layers.map(({ fanOut }) =>
        tf.fill<tf.Rank.R3>([this.#numNetworks, numExamples, fanOut], this.#bias),
      );
      const lossOf = (...inputs: tf.Tensor[]) => {
        let a = x;
        this.#layers.forEach(({ activation }, l) => {
          const [weights, bias] = [inputs[l], inputs[numLayers + l]] as tf.Tensor3D[];
          const z = tf.keep(stackedLinear(a, weights, bias, l > 0));
          preActivations.push(z);
          a = stackedActivation(z, Array(this.#numNetworks).fill(activation));
        });
        return dataLoss(a, targets, this.#probe.loss, this.#probe.task);
      };
      const grads = tf.grads(lossOf)([...this.#weights, ...biases], tf.ones(targets.shape));
      return [...preActivations, ...grads];
    });
    const values = taken.map((tensor) => tensor.dataSync<"float32">());
    let inputSquares = this.#inputSquares(numExamples);
    this.#tallies.forEach((tally, l) => {
      const [z, weightGradient, delta] = [0, 1, 2].map((part) => values[part * numLayers + l]);
      inputSquares = tally.add({ numExamples, z, delta, weightGradient, inputSquares });
    });
    tf.dispose(taken);
    this.#numSeen += numExamples;
  }

  /** Statistics by layer and network. */
  figures(): LayerFigures[][] {
    return this.#tallies.map((tally) =>
      Array.from({ length: this.#numNetworks }, (_, n) =>
        tally.figures(n, this.#probe.numExamples),
      ),
    );
  }

  dispose(): void {
    tf.dispose([...this.#weights]);
  }

  /** The next rows, the same for every network. */
  #batch(numExamples: number): { x: tf.Tensor3D; targets: tf.Tensor2D } {
    const { fanIn } = this.#layers[0];
    const rows = <R extends tf.Rank>(values: Float32Array, size: number, shape: number[]) =>
      tf.tile(
        tf.tensor<R>(
          values.slice(this.#numSeen * size, (this.#numSeen + numExamples) * size),
          shape as tf.ShapeMap[R],
        ),
        [this.#numNetworks, ...shape.slice(1).map(() => 1)],
      );
    return {
      x: rows<tf.Rank.R3>(this.#probe.x, fanIn, [1, numExamples, fanIn]),
      targets: rows<tf.Rank.R2>(this.#probe.y, 1, [1, numExamples]),
    };
  }

  #inputSquares(numExamples: number): Float64Array {
    const { fanIn } = this.#layers[0];
    const squares = new Float64Array(this.#numNetworks * numExamples);
    for (let i = 0; i < squares.length; i++) {
      const start = (this.#numSeen + (i % numExamples)) * fanIn;
      for (let k = start; k < start + fanIn; k++) squares[i] += this.#probe.x[k] ** 2;
    }
    return squares;
  }
}
