/** Float32 where a GPU sees the numbers too, Float64 in references. */
export type NumberArray = Float32Array | Float64Array;
