import { afterEach, describe, expect, it } from "vitest";

import { LINK_NOTICE } from "../../src/components/shell/linkNoticeWords";
import { textToBase64url } from "../../src/core/experiment/link/base64url";
import { enterNumber, numberField, press } from "./controls";
import { waitUntilBuilt } from "./engineReadout";
import { openApp, type OpenApp } from "./openApp";
import { cardNames, stepEpoch, waitForResults } from "./results";

const linkTo = (json: string) => `#g1=${textToBase64url(json)}`;

/** Of a link that is used in part, or not at all. */
const isAboutLink = new RegExp(`${LINK_NOTICE.dropped}|${LINK_NOTICE.unreadable}`);

/** Links of which nothing can be kept, and what the page says of them. */
const unreadable: [string, string, string][] = [
  [
    "garbage",
    "#g1=%%%!!",
    'the link is cut off or damaged; it must be base64url after #g1=, got "%%%!!"',
  ],
  ["an empty link", "#g1=", "the link is cut off or damaged; it must hold JSON"],
  [
    "what is no JSON",
    linkTo("hello"),
    'the link is cut off or damaged; it must hold JSON, got "hello"',
  ],
  ["another program's link", "#page=2", 'the link must start with #g1=, got "page"'],
  [
    "200,000 characters",
    `#g1=${"A".repeat(200_000)}`,
    "the link must have at most 100000 characters",
  ],
];

describe("a broken link", () => {
  let app: OpenApp;
  afterEach(async () => {
    expect(app.problems).toEqual([]);
    await app.close();
  });

  const dropped = () =>
    app.page.getByRole("status").filter({ hasText: isAboutLink }).getByRole("listitem");

  it.each(unreadable)(
    "that is %s opens the first visit's experiment",
    async (_, hash, sentence) => {
      app = await openApp({ hash });
      const { page } = app;
      await expect
        .poll(() => dropped().allInnerTexts())
        .toEqual([expect.stringContaining(sentence)]);
      expect(await cardNames(page)).toEqual(["sigmoid", "tanh", "ReLU"]);
      await waitUntilBuilt(page);
      await stepEpoch(page);
      await waitForResults(page, 3);
    },
  );

  it("leaves the open experiment as it is where nothing can be read", async () => {
    app = await openApp({ hash: linkTo('{"seed":7}') });
    const { page } = app;
    await waitUntilBuilt(page);
    await stepEpoch(page);
    await page.evaluate(() => (location.hash = "#g1=%%%!!"));
    await dropped().first().waitFor();
    expect(await cardNames(page)).toEqual(["base"]);
    expect(await numberField(page, "Seed").inputValue()).toBe("7");
    await page.getByRole("status", { name: "Epoch", exact: true }).getByText("001").waitFor();
    expect(await page.evaluate(() => location.hash)).toBe(linkTo('{"seed":7}'));
  });

  it("keeps every valid field and lists every other with its rule and value", async () => {
    const document = {
      seed: 7,
      replicates: "many",
      data: { source: "moons", noise: -3, examples: 200, colour: "red" },
      network: { activation: "swish", hidden: [8, 1_000_000, 8] },
      training: { batchSize: 20, learningRate: null },
    };
    app = await openApp({ hash: linkTo(JSON.stringify(document)) });
    const { page } = app;
    await dropped().first().waitFor();
    const list = (await dropped().allInnerTexts()).join("\n");
    for (const sentence of [
      'replicates must be an integer from 1 to 32, got "many"',
      "data.noise must be a number from 0 to 50, got -3",
      "data.colour",
      'network.activation must be one of linear, sigmoid, tanh, relu, leakyRelu, elu, selu, gelu, silu, softplus, softsign, sine, got "swish"',
      "network.hidden[1] must be an integer from 1 to 1024, got 1000000",
      "training.learningRate must be a number from 0.000001 to 10, got null",
    ])
      expect(list).toContain(sentence);
    const kept = {
      Seed: "7",
      Examples: "200",
      "Batch size": "20",
      "Hidden layers": "3",
      Noise: "0",
    };
    for (const [label, value] of Object.entries(kept))
      expect(await numberField(page, label).inputValue()).toBe(value);
    expect(await page.getByRole("radio", { name: "Moons", exact: true }).isChecked()).toBe(true);
    await waitUntilBuilt(page);
    await stepEpoch(page);
  });

  it("cannot reach into the page by __proto__", async () => {
    const json = '{"__proto__":{"seed":5,"isPolluted":true},"data":{"__proto__":{"noise":9}}}';
    app = await openApp({ hash: linkTo(json) });
    const { page } = app;
    await expect.poll(async () => (await dropped().allInnerTexts()).join()).toContain("__proto__");
    expect(await page.evaluate(() => "isPolluted" in {})).toBe(false);
    expect(await numberField(page, "Seed").inputValue()).toBe("1");
    expect(await numberField(page, "Noise").inputValue()).toBe("0");
  });

  it("opened over an experiment loses nothing: Undo brings it back", async () => {
    app = await openApp();
    const { page } = app;
    await enterNumber(page, "Noise", "20");
    await page.evaluate((hash) => (location.hash = hash), linkTo('{"seed":-1}'));
    await dropped().first().waitFor();
    expect(await numberField(page, "Noise").inputValue()).toBe("0");
    await press(page, "Undo");
    expect(await numberField(page, "Noise").inputValue()).toBe("20");
    // What was said of the link goes with it.
    await expect.poll(() => dropped().count()).toBe(0);
  });

  it("of TensorFlow Playground opens the nearest experiment and says what differs", async () => {
    app = await openApp({
      hash: "#activation=relu&batchSize=30&dataset=gauss&networkShape=4,2&noise=35&seed=0.5",
    });
    const { page } = app;
    await expect
      .poll(() =>
        page
          .getByRole("status")
          .allInnerTexts()
          .then((texts) => texts.join()),
      )
      .toContain("Weights start");
    expect(await page.getByRole("radio", { name: "Gaussian" }).isChecked()).toBe(true);
    expect(await numberField(page, "Noise").inputValue()).toBe("35");
    expect(await numberField(page, "Batch size").inputValue()).toBe("30");
    expect(await cardNames(page)).toEqual(["base"]);
  });
});
