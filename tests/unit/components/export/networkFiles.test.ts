import { describe, expect, it } from "vitest";

import { networkFile } from "../../../../src/components/export/networkFiles";
import { makeExportedNetwork } from "../../core/export/makeExportedNetwork";

describe("a file of weights", () => {
  it("is named by the replicate as the page counts, and says that it counts otherwise", async () => {
    const { network } = makeExportedNetwork();
    const examples = { features: new Float64Array(0), predictions: [] };
    const { name, content } = networkFile(
      { network, examples, variant: 0, replicate: 3, epoch: 10, step: 250 },
      "weights",
      ["Spiral", "tanh"],
    );
    expect(name).toBe("gradient-playground-spiral-tanh-r4-epoch-10-weights.json");
    expect(JSON.parse(await content.text())).toMatchObject({
      replicate: 3,
      note: expect.stringMatching(/^Variant and replicate count from 0 here/) as unknown,
    });
  });
});
