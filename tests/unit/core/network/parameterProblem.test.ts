import { describe, expect, it } from "vitest";

import { formatProblem } from "../../../../src/core/experiment/problem";
import { networkLayers } from "../../../../src/core/network/layers";
import {
  parameterPlaceProblem,
  parameterValueProblem,
} from "../../../../src/core/network/parameterProblem";

const LAYERS = networkLayers([{ units: 3, activation: "tanh" }], 2, 2);

describe("a value for a parameter", () => {
  // The largest float32 is (2 - 2^-23) 2^127.
  it.each([0, -0, 1e-60, (2 - 2 ** -23) * 2 ** 127, -3.4e38])("may be %f", (value) =>
    expect(parameterValueProblem(value)).toBeNull(),
  );

  it.each([NaN, Infinity, Number("1e400"), 3.5e38, "0.5", "", null, undefined, [1]])(
    "may not be %s",
    (value) => expect(parameterValueProblem(value)?.path).toBe("value"),
  );
});

describe("the place of a parameter", () => {
  it.each([
    { layer: 1, from: 1, to: 2 },
    { layer: 1, from: null, to: 2 },
    { layer: 2, from: 2, to: 1 },
  ])("may be $layer, $from, $to", (place) =>
    expect(parameterPlaceProblem(LAYERS, place)).toBeNull(),
  );

  it.each([
    [{ layer: 3, from: 0, to: 0 }, "place.layer must be an integer from 1 to 2, got 3"],
    [{ layer: 1, from: 2, to: 0 }, "place.from must be an integer from 0 to 1, got 2"],
    [{ layer: 2, from: 2, to: 2 }, "place.to must be an integer from 0 to 1, got 2"],
  ])("%o is refused with the rule", (place, message) =>
    expect(formatProblem(parameterPlaceProblem(LAYERS, place)!)).toBe(message),
  );
});
