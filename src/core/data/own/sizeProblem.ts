import type { Problem } from "../../experiment/Experiment";
import { makeProblem } from "../../experiment/problem";
import { OWN_LIMITS } from "./limits";

/** What is wrong with a file by its bytes, or a text by its characters, before anything of it is read; null where nothing is. */
export function sizeProblem(name: string, size: number): Problem | null {
  if (size === 0) return makeProblem(name, "is empty");
  if (size <= OWN_LIMITS.maxBytes) return null;
  return makeProblem(
    name,
    `must be at most 20 MB large, and has ${(size / 2 ** 20).toFixed(1)} MB`,
  );
}
