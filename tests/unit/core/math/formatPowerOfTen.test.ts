import { expect, it } from "vitest";

import { formatPowerOfTen } from "../../../../src/core/math/formatPowerOfTen";

it.each([
  [-12, "10⁻¹²"],
  [-1, "10⁻¹"],
  [0, "1"],
  [1, "10"],
  [3, "10³"],
])("writes 10 to the power of %i as %s", (exponent, text) => {
  expect(formatPowerOfTen(exponent)).toBe(text);
});
