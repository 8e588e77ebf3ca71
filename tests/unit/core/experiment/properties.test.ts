import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeLink } from "../../../../src/core/experiment/link/decodeLink";
import { encodeExperiment } from "../../../../src/core/experiment/link/encodeExperiment";
import { formatProblem } from "../../../../src/core/experiment/problem";
import { repairExperiment } from "../../../../src/core/experiment/repairExperiment";
import { validateExperiment } from "../../../../src/core/experiment/validateExperiment";
import { arbitraryDocument } from "./arbitraryDocument";

/** A valid document in which the value at one place is exchanged for anything. */
const damagedDocument = fc
  .tuple(arbitraryDocument, fc.infiniteStream(fc.nat()), fc.anything())
  .map(([document, picks, value]) => {
    const damaged = structuredClone(document) as Record<string, unknown>;
    let parent = damaged;
    for (;;) {
      const keys = Object.keys(parent);
      if (keys.length === 0) return damaged;
      const key = keys[picks.next().value! % keys.length];
      const child = parent[key];
      if (typeof child !== "object" || child === null || picks.next().value! % 3 === 0) {
        parent[key] = value;
        return damaged;
      }
      parent = child as Record<string, unknown>;
    }
  });

describe("any valid document", () => {
  it("is accepted, and filled in once and for all", () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        const { experiment, problems } = validateExperiment(document);
        expect(problems.map(formatProblem)).toEqual([]);
        expect(validateExperiment(experiment).experiment).toEqual(experiment);
        expect(experiment).toMatchObject(withoutEmptyOverrides(document));
      }),
    );
  });

  it("comes back from its link as it was, with its view", () => {
    fc.assert(
      fc.property(
        arbitraryDocument,
        fc.option(fc.string({ unit: "grapheme" })),
        (document, view) => {
          const { experiment } = validateExperiment(document);
          const decoded = decodeLink(encodeExperiment(experiment!, view));
          expect(decoded).toEqual({ experiment, dropped: [], view });
        },
      ),
    );
  });
});

describe("any value at all", () => {
  it("is either accepted or refused with reasons, and always repaired", () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.jsonValue(), damagedDocument), (input) => {
        const { experiment, problems } = validateExperiment(input);
        expect(experiment === null).toBe(problems.length > 0);
        const repaired = repairExperiment(input);
        expect(validateExperiment(repaired.experiment).problems.map(formatProblem)).toEqual([]);
        expect(repaired.dropped.length > 0).toBe(experiment === null);
        for (const problem of repaired.dropped) expect(formatProblem(problem)).toMatch(/\S+ \S+/);
      }),
      { numRuns: 300 },
    );
  });

  it("is never thrown at by the reader of links", () => {
    const link = arbitraryDocument.map((d) => encodeExperiment(validateExperiment(d).experiment!));
    const cutLink = fc.tuple(link, fc.nat()).map(([hash, cut]) => hash.slice(0, cut % hash.length));
    const noise = fc.string({ unit: "binary" });
    fc.assert(
      fc.property(
        fc.oneof(
          cutLink,
          noise,
          noise.map((text) => `#g1=${text}`),
        ),
        (hash) => {
          const { experiment } = decodeLink(hash);
          expect(validateExperiment(experiment).problems).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });
});

/** The reader leaves out a variant's group that overrides nothing. */
function withoutEmptyOverrides(document: object): object {
  return JSON.parse(JSON.stringify(document), (_key, value: unknown) =>
    typeof value === "object" &&
    value !== null &&
    Object.keys(value).length === 0 &&
    !Array.isArray(value)
      ? undefined
      : value,
  ) as object;
}
