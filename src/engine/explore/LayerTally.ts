import { ACTIVATIONS } from "../../core/activations/activations";
import type { DenseLayer } from "../../core/network/layers";
import { SATURATED_BELOW } from "../../core/training/takeLayerStatistics";

/** What some examples show of one layer of every network. */
export interface LayerSample {
  readonly numExamples: number;
  /** PreActivations `[networks, examples, units]`. */
  readonly z: Float32Array;
  /** dL/dz of each example's own loss, of the same shape. */
  readonly delta: Float32Array;
  /** dL/dW summed over the examples, `[networks, fanIn, fanOut]`; kept and added to. */
  readonly weightGradient: Float32Array;
  /** Sum of the squared inputs of the layer, `[networks, examples]`. */
  readonly inputSquares: Float64Array;
}

/** The statistics of one layer of one network, as `LayerStatistics` has them. */
export interface LayerFigures {
  readonly activationStd: number;
  readonly deltaRms: number;
  readonly weightGradientRms: number;
  readonly saturated: number;
  readonly dead: number;
}

/** Adds up one layer of several networks over the examples, a few at a time. */
export class LayerTally {
  readonly #layer: DenseLayer;
  readonly #numNetworks: number;
  #numExamples = 0;
  #weightGradient: Float32Array | null = null;
  /** The first activation of each network: near it sums of squares do not cancel. */
  readonly #reference: Float64Array;
  readonly #sum: Float64Array;
  readonly #sumOfSquares: Float64Array;
  readonly #deltaSquares: Float64Array;
  readonly #numSaturated: Float64Array;
  /** Sum over examples of the squared norm of an example's own weight gradient. */
  readonly #ownSquares: Float64Array;
  readonly #isAlive: Uint8Array;

  constructor(layer: DenseLayer, numNetworks: number) {
    this.#layer = layer;
    this.#numNetworks = numNetworks;
    const make = () => new Float64Array(numNetworks);
    this.#reference = make();
    this.#sum = make();
    this.#sumOfSquares = make();
    this.#deltaSquares = make();
    this.#numSaturated = make();
    this.#ownSquares = make();
    this.#isAlive = new Uint8Array(numNetworks * layer.fanOut);
  }

  /** Adds examples; the sum of squared activations of each, `[networks, examples]`, is the next layer's `inputSquares`. */
  add({ numExamples, z, delta, weightGradient, inputSquares }: LayerSample): Float64Array {
    const { f, slope, isFlat } = ACTIVATIONS[this.#layer.activation];
    const units = this.#layer.fanOut;
    const outputSquares = new Float64Array(this.#numNetworks * numExamples);
    for (let n = 0; n < this.#numNetworks; n++) {
      if (this.#numExamples === 0) this.#reference[n] = f(z[n * numExamples * units]);
      const reference = this.#reference[n];
      for (let example = 0; example < numExamples; example++) {
        const row = n * numExamples + example;
        let squares = 0;
        let deltaSquares = 0;
        for (let unit = 0; unit < units; unit++) {
          const value = z[row * units + unit];
          const a = f(value);
          const d = delta[row * units + unit];
          const distance = a - reference;
          this.#sum[n] += distance;
          this.#sumOfSquares[n] += distance * distance;
          squares += a * a;
          deltaSquares += d * d;
          if (Math.abs(slope(value)) < SATURATED_BELOW) this.#numSaturated[n]++;
          if (!isFlat?.(value)) this.#isAlive[n * units + unit] = 1;
        }
        outputSquares[row] = squares;
        this.#deltaSquares[n] += deltaSquares;
        this.#ownSquares[n] += inputSquares[row] * deltaSquares;
      }
    }
    this.#addGradient(weightGradient);
    this.#numExamples += numExamples;
    return outputSquares;
  }

  /** Statistics of network `n`; its weight gradient is that of the mean over `numProbe` examples like those seen. */
  figures(n: number, numProbe: number): LayerFigures {
    const units = this.#layer.fanOut;
    const numValues = this.#numExamples * units;
    const meanDistance = this.#sum[n] / numValues;
    const variance = this.#sumOfSquares[n] / numValues - meanDistance * meanDistance;
    let numAlive = 0;
    for (let unit = 0; unit < units; unit++) numAlive += this.#isAlive[n * units + unit];
    return {
      activationStd: Math.sqrt(Math.max(0, variance)),
      deltaRms: Math.sqrt(this.#deltaSquares[n] / numValues),
      weightGradientRms: this.#weightGradientRms(n, numProbe),
      saturated: this.#numSaturated[n] / numValues,
      dead: 1 - numAlive / units,
    };
  }

  #addGradient(gradient: Float32Array): void {
    const sum = this.#weightGradient;
    if (sum === null) this.#weightGradient = gradient;
    else for (let i = 0; i < sum.length; i++) sum[i] += gradient[i];
  }

  /**
   * The mean of P examples' gradients has the expected square `own / P + (1 - 1/P) common`, where `own` is the mean square
   * of one example's and `common` the mean product of two: P seen tell both, and so the square for `numProbe`.
   */
  #weightGradientRms(n: number, numProbe: number): number {
    const seen = this.#numExamples;
    const gradient = this.#weightGradient!;
    const size = this.#layer.fanIn * this.#layer.fanOut;
    let squares = 0;
    for (let i = n * size; i < (n + 1) * size; i++) squares += gradient[i] * gradient[i];
    const square = squares / size / (seen * seen);
    if (seen === numProbe || seen === 1) return Math.sqrt(square);
    const own = this.#ownSquares[n] / size / seen;
    const common = Math.max(0, (square - own / seen) / (1 - 1 / seen));
    return Math.sqrt(own / numProbe + (1 - 1 / numProbe) * common);
  }
}
