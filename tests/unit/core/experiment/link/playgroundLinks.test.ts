import { describe, expect, it } from "vitest";
import { readLink } from "../../../../../src/core/experiment/link/readLink";
import { formatProblem } from "../../../../../src/core/experiment/problem";
import { validateExperiment } from "../../../../../src/core/experiment/validateExperiment";
import { FIRST_VISIT, PLAYGROUND_LINKS } from "./playgroundLinks";

describe("a TensorFlow Playground link", () => {
  it.each(PLAYGROUND_LINKS)("opens as the nearest experiment and view: $what", (link) => {
    const { experiment, dropped, display, controls, ...rest } = readLink(link.text);
    expect(experiment).toEqual({
      ...FIRST_VISIT,
      seed: link.seed ?? FIRST_VISIT.seed,
      data: { ...FIRST_VISIT.data, ...link.data },
      network: { ...FIRST_VISIT.network, ...link.network },
      training: { ...FIRST_VISIT.training, ...link.training },
    });
    expect(validateExperiment(experiment).problems).toEqual([]);
    expect(dropped.map(formatProblem)).toEqual(link.dropped ?? []);
    expect(display).toEqual({
      showTest: link.showTest ?? false,
      discretize: link.discretize ?? false,
    });
    expect([...(controls?.hidden ?? [])].sort().join(" ")).toBe(link.hidden ?? "");
    expect(rest).toMatchObject({ view: null, isForeign: "tensorflow-playground" });
    expect(rest.isUnreadable).toBeUndefined();
  });
});
