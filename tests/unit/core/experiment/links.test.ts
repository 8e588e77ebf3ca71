import { describe, expect, it } from "vitest";
import { DEFAULT_EXPERIMENT, withDefaults } from "../../../../src/core/experiment/defaults";
import { decodeLink } from "../../../../src/core/experiment/link/decodeLink";
import { differenceFromDefaults } from "../../../../src/core/experiment/link/differenceFromDefaults";
import { encodeExperiment } from "../../../../src/core/experiment/link/encodeExperiment";
import { formatProblem } from "../../../../src/core/experiment/problem";

/** Node's own base64url, as another program would write a link. */
function linkTo(text: string): string {
  return `#g1=${Buffer.from(text, "utf8").toString("base64url")}`;
}

function decode(hash: string) {
  const decoded = decodeLink(hash);
  return { ...decoded, dropped: decoded.dropped.map(formatProblem) };
}

describe("a link", () => {
  it("holds only what differs from the contract's defaults", () => {
    expect(encodeExperiment(withDefaults({}))).toBe(linkTo("{}"));
    expect(encodeExperiment(withDefaults({ seed: 9, data: { source: "iris" } }))).toBe(
      linkTo('{"seed":9,"data":{"source":"iris"}}'),
    );
    expect(Object.keys(differenceFromDefaults(DEFAULT_EXPERIMENT))).toEqual(["variants"]);
  });

  it("holds the draw of the data where it is not the first", () => {
    expect(encodeExperiment(withDefaults({ data: { draw: 0 } }))).toBe(linkTo("{}"));
    const drawn = encodeExperiment(withDefaults({ data: { draw: 2 } }));
    expect(drawn).toBe(linkTo('{"data":{"draw":2}}'));
    expect(decode(linkTo('{"data":{"draw":-1}}')).dropped).toEqual([
      "data.draw must be an integer from 0 to 4294967295, got -1",
    ]);
  });

  it("keeps a choice that equals another set's default", () => {
    const experiment = withDefaults({
      data: { source: "digits", examples: 500, testFraction: 0.5 },
    });
    expect(decode(encodeExperiment(experiment)).experiment).toEqual(experiment);
  });

  it("holds names in any script", () => {
    const experiment = withDefaults({ variants: [{ name: "σ-сеть 网络 🙂" }] });
    expect(encodeExperiment(experiment)).toBe(
      linkTo(JSON.stringify({ variants: experiment.variants })),
    );
    expect(decode(encodeExperiment(experiment)).experiment).toEqual(experiment);
  });

  it("is read in ordinary base64 with padding as well", () => {
    const text = '{"variants":[{"name":"~~~???"}]}';
    const hash = `#g1=${encodeURIComponent(Buffer.from(text).toString("base64"))}`;
    expect(decode(hash).experiment.variants).toEqual([{ name: "~~~???" }]);
  });

  it("keeps what is open", () => {
    expect(encodeExperiment(withDefaults({}), "charts & more")).toBe(
      `${linkTo("{}")}&view=charts%20%26%20more`,
    );
    expect(decode("#view=derivatives")).toEqual({
      experiment: DEFAULT_EXPERIMENT,
      dropped: [],
      view: "derivatives",
    });
  });

  it.each(["", "#", "#main"])("opens the preset for %j, which names no experiment", (hash) => {
    expect(decode(hash)).toEqual({ experiment: DEFAULT_EXPERIMENT, dropped: [], view: null });
  });

  it.each([
    ["an empty document", "#g1=", 'the link is cut off or damaged; it must hold JSON, got ""'],
    [
      "a foreign letter",
      "#g1=§",
      'the link is cut off or damaged; it must be base64url after #g1=, got "§"',
    ],
    ["no JSON", linkTo("hello"), 'the link is cut off or damaged; it must hold JSON, got "hello"'],
    ["a list", linkTo("[1]"), "the document must be an object, got a list of 1 entry"],
    // Four continuation bytes without a first one.
    [
      "no UTF-8",
      "#g1=gICAgA",
      'the link is cut off or damaged; it must be base64url after #g1=, got "gICAgA"',
    ],
    ["another version", "#g2=e30", 'the link must start with #g1=, got "g2"'],
    [
      "too many characters",
      `#g1=${"A".repeat(100_000)}`,
      "the link must have at most 100000 characters, got 100004",
    ],
  ])("says what is wrong with %s", (_what, hash, message) => {
    expect(decode(hash).dropped).toEqual([message]);
  });

  it("keeps every field before the place where it was cut off", () => {
    const experiment = withDefaults({
      seed: 12,
      data: { source: "moons", noise: 10 },
      variants: [
        { name: "a", network: { activation: "relu" } },
        { name: "b", network: { activation: "sigmoid" } },
      ],
    });
    const decoded = decode(encodeExperiment(experiment).slice(0, -12));
    expect(decoded.dropped[0]).toBe(
      "the link is cut off or damaged; what could be read of it was kept",
    );
    expect(decoded.experiment).toMatchObject({ seed: 12, data: { source: "moons", noise: 10 } });
    expect(decoded.experiment.variants[0]).toEqual(experiment.variants[0]);
  });

  it("says what it dropped and keeps the rest", () => {
    const { experiment, dropped } = decode(linkTo('{"seed":5,"training":{"l1":-1,"l2":0.5}}'));
    expect(dropped).toEqual(["training.l1 must be a number from 0 to 10, got -1"]);
    expect([experiment.seed, experiment.training.l2]).toEqual([5, 0.5]);
  });
});
