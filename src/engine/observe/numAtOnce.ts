import type { StackPlan } from "../stack/planStacks";

/** Elements of the widest tensor between two layers. */
const MOST_ELEMENTS = 4_000_000;
/** Half a second or less of plain loops: a message may have to wait so long. */
const MOST_PRODUCTS = 400_000_000;

/** How many rows one pass of so many networks takes, or how many networks of so many rows: 1 at least. */
export function numAtOnce({ shapes }: Pick<StackPlan, "shapes">, numOthers: number): number {
  const widest = Math.max(...shapes.flatMap(({ fanIn, fanOut }) => [fanIn, fanOut]));
  const products = shapes.reduce((sum, { fanIn, fanOut }) => sum + fanIn * fanOut, 0);
  const most = Math.min(MOST_ELEMENTS / widest, MOST_PRODUCTS / products);
  return Math.max(1, Math.floor(most / numOthers));
}
