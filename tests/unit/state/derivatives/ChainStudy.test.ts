import { describe, expect, it } from "vitest";

import { ChainStudy } from "../../../../src/state/derivatives/ChainStudy.svelte";

describe("ChainStudy", () => {
  it("opens with one unit", () => {
    const study = new ChainStudy({});
    expect(study.part).toBe("unit");
    expect(study.graph).toBe(study.graphs.unit);
    expect(study.settings).toEqual({ part: "unit", x: "2", w: "0.5", b: "-0.4", step: "0" });
  });

  it("opens the part that a link names, with its settings and no other's", () => {
    const study = new ChainStudy({ part: "layers", w2: "-3", x: "1", n: "5" });
    expect(study.graph?.inputs).toMatchObject({ w2: -3, x: 1 });
    expect(study.graphs.unit.inputs["x"]).toBe(2);
    expect(study.row.numUnits).toBe(10);
  });

  it("keeps what was set in a part while another is open", () => {
    const study = new ChainStudy({ part: "chain", n: "4" });
    expect(study.graph).toBeNull();
    expect(study.settings).toEqual({ part: "chain", n: "4", weight: "1" });
    study.open("unit");
    study.graph?.setInput("w", 3);
    study.open("layers");
    study.open("unit");
    expect(study.graph?.inputs["w"]).toBe(3);
    study.open("chain");
    expect(study.row.numUnits).toBe(4);
  });

  it("opens with one unit where the link's part is none", () => {
    expect(new ChainStudy({ part: "__proto__", step: "5" }).part).toBe("unit");
  });
});
