import { expect, it } from "vitest";

import { toCurve } from "../../../src/charts/toCurve";
import { makeCurve, makeHistory } from "./makeView";

it("a curve leaves out moments whose median is not finite, as where most replicates diverged", () => {
  const { evaluations } = makeHistory({ testLoss: makeCurve([0, 1, 2], [0.7, Infinity, 0.5]) });
  const curve = toCurve(evaluations, ({ testLoss }) => testLoss[0]);
  expect(curve).toEqual(makeCurve([0, 2], [0.7, 0.5]));
  expect(toCurve(evaluations, () => undefined).epochs).toEqual([]);
});
