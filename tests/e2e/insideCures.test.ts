import { afterEach, describe, expect, it } from "vitest";

import { DEFAULT_EXPERIMENT } from "../../src/core/experiment/defaults";
import type { NetworkSettings } from "../../src/core/experiment/Experiment";
import { press } from "./controls";
import { waitUntilBuilt } from "./engineReadout";
import { hashOf } from "./hashOf";
import { openApp, type OpenApp } from "./openApp";
import { waitForResults } from "./results";

const { network } = DEFAULT_EXPERIMENT;

/** What each network says of its layers over the picture's columns, without the number of units. */
const opened: readonly (readonly [string, Partial<NetworkSettings>, RegExp])[] = [
  ["residual connections", { residual: true }, /^layer 2, ReLU, its input is added/],
  ["batch normalization", { normalization: "batch" }, /^layer 2, ReLU, Batch normalization, 6/],
  ["layer normalization", { normalization: "layer" }, /^layer 2, ReLU, Layer normalization, 6/],
  ["dropout", { dropout: 0.2 }, /^layer 2, ReLU, 6/],
  [
    "all of them, and an activation of its own in a layer",
    {
      residual: true,
      normalization: "batch",
      dropout: 0.2,
      hidden: [6, { units: 6, activation: "softsign" }, 6],
    },
    /^layer 2, softsign, Batch normalization, its input is added/,
  ],
];

describe("looking inside a network with a cure", () => {
  let app: OpenApp;
  afterEach(() => app.close());

  it.each(opened)("shows %s in both directions", async (_, cure, column) => {
    const one = { ...network, activation: "relu" as const, hidden: [6, 6, 6], ...cure };
    app = await openApp({ hash: hashOf({ replicates: 1, variants: [], network: one }) });
    const { page } = app;
    await waitUntilBuilt(page);
    await waitForResults(page, 1);
    await press(page, "Look inside base");
    await page.getByRole("columnheader", { name: column }).waitFor();
    for (const [direction, legend] of [
      ["Forward: activations", /widest \|w\|/],
      ["Backward: gradients", /one log scale/],
    ] as const) {
      await press(page, direction);
      await page.getByText(legend).waitFor();
      await page.getByRole("img", { name: /^Network of base/ }).waitFor();
    }
    expect(app.problems).toEqual([]);
  });
});
