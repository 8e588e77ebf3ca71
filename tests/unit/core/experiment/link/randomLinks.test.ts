import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeLink } from "../../../../../src/core/experiment/link/decodeLink";
import { readLink } from "../../../../../src/core/experiment/link/readLink";
import { formatProblem } from "../../../../../src/core/experiment/problem";
import { validateExperiment } from "../../../../../src/core/experiment/validateExperiment";
import { anyText } from "./anyText";
import { PLAYGROUND_LINKS } from "./playgroundLinks";

const NAMES = (
  "activation regularization batchSize dataset regDataset learningRate regularizationRate noise networkShape seed " +
  "showTestData discretize percTrainData x y xTimesY xSquared ySquared cosX sinX cosY sinY collectStats tutorial " +
  "problem initZero hideText numNodes1 numNodes99 playButton stepButton resetButton numHiddenLayers g1 view hide lock " +
  "__proto__ constructor toString"
).split(" ");

const VALUES = (
  "true false 0 -1 1e309 NaN 0.5 4,2 8,,8 , none L1 L2 relu sigmoid circle reg-gauss regression classification " +
  "noise,seed features.x1 units.3 e30 toString __proto__ %FF"
).split(" ");

const name = fc.oneof(fc.constantFrom(...NAMES, ...NAMES.map((n) => `${n}_hide`)), anyText);
const value = fc.oneof(fc.constantFrom(...VALUES), fc.double().map(String), anyText);
const pair = fc.tuple(name, value).map(([n, v]) => `${n}=${v}`);
const hash = fc.array(fc.oneof({ arbitrary: pair, weight: 9 }, anyText), { maxLength: 30 });

const address = fc.constantFrom(
  "",
  "#",
  "https://playground.tensorflow.org/#",
  "playground.tensorflow.org/%23",
  "https://example.org/page#",
  "//",
);

/** Addresses and hashes of everything that links have in them; real ones cut, and with one character exchanged; bytes. */
const anyLink = fc.oneof(
  fc.tuple(address, hash).map(([start, pairs]) => start + pairs.join("&")),
  fc.tuple(fc.constantFrom(...PLAYGROUND_LINKS), fc.nat(), anyText).map(([{ text }, at, other]) => {
    const place = at % (text.length + 1);
    return text.slice(0, place) + other + text.slice(place + 1);
  }),
  fc
    .tuple(fc.constantFrom(...PLAYGROUND_LINKS), fc.nat())
    .map(([{ text }, cut]) => text.slice(0, cut % (text.length + 1))),
  fc.uint8Array({ maxLength: 200 }).map((bytes) => String.fromCharCode(...bytes)),
  fc.uint8Array({ maxLength: 200 }).map((bytes) => `#g1=${Buffer.from(bytes).toString("base64")}`),
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
  anyText,
);

describe("any text at all", () => {
  it("opens a valid experiment, or says why it opens none, and is never thrown at", () => {
    fc.assert(
      fc.property(anyLink, (text) => {
        const { experiment, dropped, differences, isUnreadable, controls } = readLink(text);
        expect(validateExperiment(experiment).problems.map(formatProblem)).toEqual([]);
        for (const problem of dropped) expect(formatProblem(problem)).toMatch(/^\S.* \S/s);
        for (const sentence of differences) expect(sentence).toMatch(/^[A-Z].*\.$/s);
        if (isUnreadable) expect(dropped.length).toBeGreaterThan(0);
        for (const id of controls?.locked ?? []) expect(controls?.hidden.has(id)).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it("is never thrown at as a hash either, and is of the same program", () => {
    fc.assert(
      fc.property(anyLink, (text) => {
        const { experiment, isForeign } = decodeLink(text);
        expect(validateExperiment(experiment).problems).toEqual([]);
        if (isForeign) expect(readLink(`#${text.replace(/^#/, "")}`).isForeign).toBe(isForeign);
      }),
      { numRuns: 200 },
    );
  });
});
