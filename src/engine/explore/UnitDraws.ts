import type { DenseLayer } from "../../core/network/layers";
import type { DrawFamily, Initializer } from "../../core/initializers/Initializer";
import { makeRng, normal, type Rng } from "../../core/math/rng";

/** A stream of draws as far as it has been followed. */
interface Stream {
  readonly rng: Rng;
  values: Float32Array;
}

/** Numbers kept at most; 32 million are 128 MB. */
const MOST_KEPT = 32_000_000;

/** A draw of each family that is one factor away from its initializers' weights. */
const UNIT_DRAWS: Readonly<Partial<Record<DrawFamily, (rng: Rng) => number>>> = {
  uniform: (rng) => 2 * rng() - 1,
  normal,
};

/** Standard deviation of a unit draw. */
const UNIT_STD: Readonly<Partial<Record<DrawFamily, number>>> = {
  uniform: 1 / Math.sqrt(3),
  normal: 1,
};

/**
 * The first weights of many networks, scaled from unit draws that are kept: a layer's are the first of its stream, so
 * another depth, width or initializer of the family asks for few new ones.
 */
export class UnitDraws {
  readonly #streams = new Map<string, Stream>();
  #numKept = 0;
  #seed = NaN;

  /** Weights of layer `l` (from 0) of replicates 0 to `numDraws` - 1, `[numDraws, fanIn, fanOut]`. */
  weights(
    initializer: Initializer,
    { fanIn, fanOut }: DenseLayer,
    l: number,
    numDraws: number,
    seed: number,
  ): Float32Array {
    if (seed !== this.#seed || this.#numKept > MOST_KEPT) this.#forget(seed);
    const size = fanIn * fanOut;
    const weights = new Float32Array(numDraws * size);
    const { family } = initializer;
    const scale = initializer.std(fanIn, fanOut) / (UNIT_STD[family] ?? 1);
    for (let draw = 0; draw < numDraws; draw++) {
      const unit = this.#unit(initializer, fanIn, fanOut, l, draw);
      const start = draw * size;
      for (let i = 0; i < size; i++) weights[start + i] = scale * unit[i];
    }
    return weights;
  }

  /** At least `fanIn * fanOut` draws that `std` scales; where the family has no such, the weights over their std. */
  #unit(
    initializer: Initializer,
    fanIn: number,
    fanOut: number,
    l: number,
    draw: number,
  ): Float32Array {
    const { family } = initializer;
    const unitDraw = UNIT_DRAWS[family];
    const shape = unitDraw ? "" : `${fanIn}x${fanOut}`;
    const key = `${family} ${shape} ${l} ${draw}`;
    let stream = this.#streams.get(key);
    if (!stream) {
      stream = { rng: makeRng(this.#seed, draw, "init", l), values: new Float32Array() };
      this.#streams.set(key, stream);
    }
    const size = fanIn * fanOut;
    const numKnown = stream.values.length;
    if (numKnown < size) {
      this.#numKept += size - numKnown;
      stream.values = unitDraw
        ? prolonged(stream, size, unitDraw)
        : unscaled(initializer, fanIn, fanOut, stream.rng);
    }
    return stream.values;
  }

  #forget(seed: number): void {
    this.#streams.clear();
    this.#numKept = 0;
    this.#seed = seed;
  }
}

function prolonged(
  { rng, values }: Stream,
  length: number,
  draw: (rng: Rng) => number,
): Float32Array {
  const longer = new Float32Array(length);
  longer.set(values);
  for (let i = values.length; i < length; i++) longer[i] = draw(rng);
  return longer;
}

function unscaled(initializer: Initializer, fanIn: number, fanOut: number, rng: Rng): Float32Array {
  const std = initializer.std(fanIn, fanOut);
  const weights = initializer.draw(fanIn, fanOut, rng);
  return std === 0 ? weights : weights.map((w) => w / std);
}
