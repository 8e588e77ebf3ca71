import { describe, expect, it } from "vitest";
import { ALL_OPEN, makeControlSettings } from "../../../../../src/core/controls/ControlSettings";
import { DEFAULT_EXPERIMENT, withDefaults } from "../../../../../src/core/experiment/defaults";
import { encodeExperiment } from "../../../../../src/core/experiment/link/encodeExperiment";
import { readLink } from "../../../../../src/core/experiment/link/readLink";
import { formatProblem } from "../../../../../src/core/experiment/problem";

const EXPERIMENT = withDefaults({ seed: 12, data: { source: "moons", noise: 10 } });
const CONTROLS = makeControlSettings(["noise", "features.x1"], ["learningRate"]);
const HASH = encodeExperiment(EXPERIMENT, "test-points.explore", CONTROLS);

describe("a pasted link of ours", () => {
  it.each([
    ["its hash", HASH],
    ["its hash without #", HASH.slice(1)],
    ["https and a path", `https://example.org/playground/${HASH}`],
    ["http and a port", `http://localhost:5173/${HASH}`],
    ["a file", `file:///home/a%20b/dist/index.html${HASH}`],
    ["a query", `https://example.org/?lang=en${HASH}`],
    ["no scheme", `example.org/${HASH}`],
    ["the host of TensorFlow Playground", `https://playground.tensorflow.org/${HASH}`],
    ["quotes", ` “https://example.org/${HASH}”, `],
    ["a Markdown link", `[my run](https://example.org/${HASH})`],
    ["line breaks", `https://example.org/${HASH.slice(0, 30)}\r\n ${HASH.slice(30)}\n`],
    ["%23 for #", `https://example.org/%23${HASH.slice(1)}`],
  ])("is read whole from %s", (_what, text) => {
    expect(readLink(text)).toEqual({
      experiment: EXPERIMENT,
      view: "test-points.explore",
      controls: CONTROLS,
      hash: HASH.slice(1),
      dropped: [],
      differences: [],
    });
  });

  it("says what of it was dropped, names of no control too", () => {
    const json = '{"seed":5,"training":{"l1":-1}}';
    const hash = `#g1=${Buffer.from(json).toString("base64url")}&hide=noise,nose&lock=Seed`;
    const { experiment, dropped, controls } = readLink(`https://example.org/${hash}`);
    expect(experiment.seed).toBe(5);
    expect([...(controls ?? ALL_OPEN).hidden]).toContain("noise");
    expect(dropped.map(formatProblem)).toEqual([
      "training.l1 must be a number from 0 to 10, got -1",
      'hide must name controls of the page, got "nose"',
      'lock must name controls of the page, got "Seed"',
    ]);
  });
});

describe("a pasted text that opens nothing", () => {
  it.each([
    ["", "the link is empty"],
    [" \n ", "the link is empty"],
    [
      "https://example.org/",
      'the link has no # and names no experiment, got "https://example.org/"',
    ],
    ["example.org", 'the link has no # and names no experiment, got "example.org"'],
    [
      "https://example.org/?networkShape=4,2",
      'the link has no # and names no experiment, got "https://example.org/?networkShape=4,2"',
    ],
    [
      "mailto:a@example.org",
      'the link has no # and names no experiment, got "mailto:a@example.org"',
    ],
    ["#", 'the link names no experiment after its #, got "#"'],
    ["#view=derivatives", 'the link names no experiment after its #, got "#view=derivatives"'],
    ["#hide=noise", 'the link names no experiment after its #, got "#hide=noise"'],
    [
      "https://example.org/page#top",
      'the link names no experiment after its #, got "https://example.org/page#top"',
    ],
    [
      "https://www.openstreetmap.org/#map=5/51.5/-0.1",
      "the link must be this page's or TensorFlow Playground's, got \"https://www.openstreetmap.org/#map=5/51.5/-0.1\"",
    ],
    [
      "https://example.org/plot#x=1&y=2&seed=3",
      "the link must be this page's or TensorFlow Playground's, got \"https://example.org/plot#x=1&y=2&seed=3\"",
    ],
    [
      "https://playground.tensorflow.org.example.org/#a=1",
      "the link must be this page's or TensorFlow Playground's, got \"https://playground.tensorflow.org.example.org/#a=1\"",
    ],
    ["#page=2", 'the link must start with #g1=, got "page"'],
    ["#g1=%%%", 'the link is cut off or damaged; it must be base64url after #g1=, got "%%%"'],
    [
      "three hidden layers",
      'the link must be a web address with a #, or start with #g1=, got "three hidden layers"',
    ],
    [
      '{"seed":1}',
      'the link must be a web address with a #, or start with #g1=, got "{\\"seed\\":1}"',
    ],
    [`#g1=${"A".repeat(100_000)}`, "the link must have at most 100000 characters, got 100004"],
  ])("says why: %j", (text, sentence) => {
    const { dropped, ...rest } = readLink(text);
    expect(dropped.map(formatProblem)).toEqual([sentence]);
    expect(rest).toMatchObject({
      experiment: DEFAULT_EXPERIMENT,
      view: null,
      differences: [],
      isUnreadable: true,
    });
  });
});

describe("the hash of a TensorFlow Playground link", () => {
  it.each([
    ["#dataset=xor&noise=5", "dataset=xor&noise=5"],
    ["https://playground.tensorflow.org/#activation=relu", "activation=relu&dataset=circle"],
    ["playground.tensorflow.org", "dataset=circle"],
  ])("of %s says whose it is: %s", (text, hash) => {
    expect(readLink(text).hash).toBe(hash);
    expect(readLink(hash).isForeign).toBe("tensorflow-playground");
  });

  it("is empty where nothing can be read", () => {
    expect(readLink("https://example.org/").hash).toBe("");
  });
});
