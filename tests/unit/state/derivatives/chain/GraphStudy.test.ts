import { describe, expect, it } from "vitest";

import { GRAPH_KINDS } from "../../../../../src/state/derivatives/chain/graphKinds";
import { GraphStudy } from "../../../../../src/state/derivatives/chain/GraphStudy.svelte";

describe("GraphStudy of one unit", () => {
  const unit = (settings = {}) => new GraphStudy(GRAPH_KINDS.unit, settings);

  it("opens where only the inputs are known, and knows all numbers where the passes turn", () => {
    const study = unit();
    expect(study.known).toEqual(["x", "w", "b"]);
    expect(study.current).toBeNull();
    expect([study.isAtStart, study.isForward]).toEqual([true, true]);
    study.toTurn();
    // tanh(0.5 * 2 - 0.4) = tanh(0.6) by mpmath 1.3.
    expect(study.output.value).toBeCloseTo(0.537049566998035, 14);
    expect(study.known).toEqual(["x", "w", "b", "p", "z", "y"]);
    expect(study.gradients).toEqual({});
    expect(study.current).toMatchObject({ kind: "forward", node: { id: "y" } });
    expect([study.isAtStart, study.isForward, study.isAtEnd]).toEqual([false, false, false]);
  });

  it("goes through both passes one step at a time, and no further", () => {
    const study = unit({ step: "0" });
    const seen: string[] = [];
    while (study.next()) {
      const { current } = study;
      if (current?.kind === "forward") seen.push(current.node.id);
      if (current?.kind === "backward") seen.push(`${current.edge.to}-${current.edge.from}`);
    }
    expect(seen).toEqual(["p", "z", "y", "y-z", "z-p", "z-b", "p-w", "p-x"]);
    expect(study.isAtEnd).toBe(true);
    expect(study.next()).toBe(false);
    expect(study.current).toMatchObject({ edge: { from: "x" } });
  });

  it("knows a derivative when its step has been taken, and forgets it on the way back", () => {
    const study = unit();
    study.toTurn();
    study.next();
    study.next();
    // 1 - tanh(0.6)^2 by mpmath 1.3, the same at p, since z = p + b.
    expect(study.gradients["p"]).toBeCloseTo(0.711577762587222, 14);
    expect(Object.keys(study.gradients)).toEqual(["y", "z", "p"]);
    study.back();
    expect(Object.keys(study.gradients)).toEqual(["y", "z"]);
    study.toStart();
    expect(study.known).toEqual(["x", "w", "b"]);
    expect(study.back()).toBe(false);
    study.toEnd();
    // x times the slope: 2 * 0.71157776258722281.
    expect(study.gradients["w"]).toBeCloseTo(1.423155525174445, 14);
  });

  it("keeps its place when an input moves, within the range and on hundredths", () => {
    const study = unit();
    study.toEnd();
    study.setInput("w", 0.2949);
    expect(study.inputs["w"]).toBe(0.29);
    // x = 2 times the slope 1 - tanh(0.58 - 0.4)^2, by mpmath 1.3.
    expect(study.gradients["w"]).toBeCloseTo(1.936574408821156, 14);
    study.setInput("x", 99);
    expect(study.inputs["x"]).toBe(4);
    study.setInput("x", -99);
    expect(study.inputs["x"]).toBe(-4);
  });

  it("tells what a tweak of 0.01 really does, and what the derivative said", () => {
    const study = unit();
    const { id, from, change, said } = study.nudge;
    expect([id, from]).toEqual(["w", 0.5]);
    // tanh(0.62) - tanh(0.6) by mpmath 1.3; the derivative is right up to the curve's bend.
    expect(change).toBeCloseTo(0.014078461540111, 14);
    expect(said).toBeCloseTo(0.014231555251744, 14);
    study.chooseNudged("b");
    expect(study.nudge.said).toBeCloseTo(0.007115777625872, 14);
  });

  it("leads from the output back to an input", () => {
    expect(
      unit()
        .wayBack("w")
        .map(({ formula }) => formula),
    ).toEqual(["tanh'(z)", "1", "x"]);
    expect(unit().wayBack("y")).toEqual([]);
  });

  it("is found again by its settings", () => {
    const study = unit({ x: "1.5", w: "-0.25", b: "0", step: "5", nudge: "x" });
    const again = unit(study.settings);
    expect(again.settings).toEqual({ x: "1.5", w: "-0.25", b: "0", step: "5", nudge: "x" });
    expect(again.inputs).toEqual({ x: 1.5, w: -0.25, b: 0 });
  });

  it("passes over settings that mean nothing", () => {
    const study = unit({ x: "x", w: "1e9", b: "", step: "-3", nudge: "p" });
    expect(study.inputs).toEqual({ x: 2, w: 4, b: -0.4 });
    expect(study.isAtStart).toBe(true);
    expect(study.nudged).toBe("w");
  });
});

describe("GraphStudy of two layers", () => {
  it("multiplies the slopes of both activations on the way to the first weight", () => {
    const study = new GraphStudy(GRAPH_KINDS.layers, {});
    study.toEnd();
    const way = study.wayBack("w1");
    expect(way.map(({ formula }) => formula)).toEqual([
      "sigmoid'(z2)",
      "1",
      "w2",
      "tanh'(z1)",
      "1",
      "x",
    ]);
    const product = way.reduce((result, { slope }) => result * slope, 1);
    expect(study.gradients["w1"]).toBeCloseTo(product, 15);
    // A central difference in float64: its error is about 1e-10 at h = 1e-5.
    const y = (w1: number) =>
      GRAPH_KINDS.layers.make({ x: 2, w1, b1: -0.4, w2: 3, b2: -1 }).nodes.at(-1)!.value;
    expect(study.gradients["w1"]).toBeCloseTo((y(0.5 + 1e-5) - y(0.5 - 1e-5)) / 2e-5, 8);
  });
});
