import type { Activation } from "../activations/Activation";

/** 1 for each unit whose z, `[numExamples, units]`, lies in a flat part of f on every example. */
export function deadUnits(
  { isFlat }: Activation,
  z: Float32Array,
  numExamples: number,
): Uint8Array<ArrayBuffer> {
  const units = z.length / numExamples;
  const isDead = new Uint8Array(units);
  if (!isFlat) return isDead;
  for (let unit = 0; unit < units; unit++) {
    let i = unit;
    while (i < z.length && isFlat(z[i])) i += units;
    if (i >= z.length) isDead[unit] = 1;
  }
  return isDead;
}
