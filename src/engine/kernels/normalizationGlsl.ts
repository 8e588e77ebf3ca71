import { NORMALIZATION_EPSILON } from "../../core/network/normalize";
import type { Over } from "./normalizationGroups";

/** The normalized h of one element as a GLSL expression; `moments` is the getter's name. */
export function normalizedGlsl(
  moments: string,
  over: Over,
  n: string,
  b: string,
  o: string,
): string {
  const group = over === "examples" ? o : b;
  const variance = `get${moments}(${n}, 1, ${group}) + ${NORMALIZATION_EPSILON}`;
  return `(getH(${n}, ${b}, ${o}) - get${moments}(${n}, 0, ${group})) / sqrt(${variance})`;
}

/** `gamma normalized + beta` of the output element `at`. */
export function scaledGlsl(moments: string, over: Over, beta: readonly number[]): string {
  const normalized = normalizedGlsl(moments, over, "at[0]", "at[1]", "at[2]");
  const row = beta[1] === 1 ? "0" : "at[1]";
  return `getGamma(at[0], 0, at[2]) * (${normalized}) + getBeta(at[0], ${row}, at[2])`;
}
