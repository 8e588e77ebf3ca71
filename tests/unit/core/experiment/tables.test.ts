import { describe, expect, it } from "vitest";
import { ACTIVATIONS } from "../../../../src/core/activations/activations";
import { DATA_SOURCES } from "../../../../src/core/data/dataSources";
import { INITIALIZERS } from "../../../../src/core/initializers/initializers";
import { NORMALIZATIONS } from "../../../../src/core/network/normalizations/normalizations";
import { LOSSES } from "../../../../src/core/training/losses/losses";
import { OPTIMIZERS } from "../../../../src/core/training/optimizers/optimizers";
import { SCHEDULES } from "../../../../src/core/training/schedules/schedules";

describe.each(
  Object.entries({
    ACTIVATIONS,
    DATA_SOURCES,
    INITIALIZERS,
    LOSSES,
    NORMALIZATIONS,
    OPTIMIZERS,
    SCHEDULES,
  }),
)("%s", (_name, table) => {
  it("lists every entry under its own id", () => {
    expect(Object.values(table).map(({ id }: { id: string }) => id)).toEqual(Object.keys(table));
  });

  it("names no two entries alike", () => {
    const names = Object.values(table).map(({ name }: { name: string }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});
