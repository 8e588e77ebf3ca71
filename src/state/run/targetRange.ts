import type { LoadedRun } from "../../protocol/messages";
import { remember } from "./remember";

/** Lowest and highest target of the train sets of all replicates, so that the maps of all variants compare. */
export const targetRange = remember(({ data }: LoadedRun): readonly [number, number] => {
  let [low, high] = [Infinity, -Infinity];
  for (const { trainY } of data)
    for (const target of trainY) {
      low = Math.min(low, target);
      high = Math.max(high, target);
    }
  return [low, high];
});
