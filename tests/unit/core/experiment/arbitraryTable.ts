import fc from "fast-check";

import { OWN_LIMITS } from "../../../../src/core/data/own/limits";
import type { OwnTableDescription } from "../../../../src/core/data/own/OwnTableDescription";

const name = fc
  .string({ minLength: 1, maxLength: 40, unit: "binary" })
  .filter((text) => text.trim() !== "" && text.length <= OWN_LIMITS.maxNameLength);
const names = (minLength: number, maxLength: number) =>
  fc.uniqueArray(name, { minLength, maxLength });

const fields = {
  id: fc.stringMatching(/^[0-9a-f]{16}$/),
  name,
  columns: names(1, 12),
  target: name,
  numRows: fc.integer({ min: OWN_LIMITS.minRows, max: 2000 }),
  plane: fc.constant(false),
};

/** Any valid description of a user's table. */
export const arbitraryTable: fc.Arbitrary<OwnTableDescription> = fc.oneof(
  fc.record({
    ...fields,
    task: fc.constant("classes" as const),
    classNames: names(OWN_LIMITS.minClasses, 8),
  }),
  fc.record({ ...fields, task: fc.constant("real" as const), classNames: fc.constant([]) }),
  fc.record({
    ...fields,
    columns: fc.constant(["x1", "x2"]),
    task: fc.constant("classes" as const),
    classNames: names(OWN_LIMITS.minClasses, 6),
    plane: fc.boolean(),
  }),
);
