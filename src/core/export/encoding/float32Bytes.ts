/** The numbers of all arrays, one after another, as little-endian float32. */
export function float32Bytes(arrays: readonly Float32Array[]): ArrayBuffer {
  const numValues = arrays.reduce((total, { length }) => total + length, 0);
  const bytes = new ArrayBuffer(4 * numValues);
  const view = new DataView(bytes);
  let offset = 0;
  for (const values of arrays)
    for (const value of values) {
      view.setFloat32(offset, value, true);
      offset += 4;
    }
  return bytes;
}
