import { normal, type Rng } from "../math/rng";
import type { Initializer } from "./Initializer";

/** A random matrix with orthonormal rows or columns, whichever are fewer, gain 1 (Saxe, McClelland and Ganguli 2014). */
export const orthogonal: Initializer = {
  id: "orthogonal",
  name: "orthogonal",
  formula: "random with orthonormal rows or columns",
  family: "orthogonal",
  std: (fanIn, fanOut) => 1 / Math.sqrt(Math.max(fanIn, fanOut)),
  draw(fanIn, fanOut, rng) {
    const vectors = orthonormalVectors(Math.min(fanIn, fanOut), Math.max(fanIn, fanOut), rng);
    const areRows = fanIn <= fanOut;
    const weights = new Float32Array(fanIn * fanOut);
    vectors.forEach((vector, i) => {
      for (let k = 0; k < vector.length; k++)
        weights[areRows ? i * fanOut + k : k * fanOut + i] = vector[k];
    });
    return weights;
  },
};

/** `count <= length` orthonormal vectors in a uniformly random position: normal draws under modified Gram-Schmidt. */
function orthonormalVectors(count: number, length: number, rng: Rng): Float64Array[] {
  const vectors: Float64Array[] = [];
  for (let i = 0; i < count; i++) {
    const vector = new Float64Array(length).map(() => normal(rng));
    for (const earlier of vectors) addScaled(vector, -dot(vector, earlier), earlier);
    const norm = Math.sqrt(dot(vector, vector));
    for (let k = 0; k < length; k++) vector[k] /= norm;
    vectors.push(vector);
  }
  return vectors;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += a[k] * b[k];
  return sum;
}

function addScaled(a: Float64Array, factor: number, b: Float64Array): void {
  for (let k = 0; k < a.length; k++) a[k] += factor * b[k];
}
