import { expect, it } from "vitest";

import { shortNumber } from "../../../../src/core/math/shortNumber";

it.each([
  [3, "3"],
  [2.25, "2.25"],
  [0.1 + 0.2, "0.3"],
  [1.99999, "2"],
  [430, "430"],
  [1.7e-4, "1.7e-4"],
  [1e-6, "1e-6"],
  [100, "100"],
  [123456, "1.235e5"],
  [0, "0"],
])("%f is written %s", (value, text) => {
  expect(shortNumber(value)).toBe(text);
});

it("keeps the digits that it is asked for", () => {
  expect(shortNumber(2.000001, 7)).toBe("2.000001");
  expect(shortNumber(2.0000001, 7)).toBe("2");
});
