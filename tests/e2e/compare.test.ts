import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { choose, enterNumber, numberField, toggle, unfoldMore } from "./controls";
import { waitUntilBuilt } from "./engineReadout";
import { hashOf } from "./hashOf";
import { openApp, type OpenApp } from "./openApp";
import { cardNames, stepEpoch, waitForResults } from "./results";

interface Comparison {
  readonly by: string;
  /** The control that the chooser of variants stands in for. */
  readonly control: string;
  readonly first: readonly string[];
  readonly without: readonly string[];
  readonly added: readonly string[];
  readonly six: readonly string[];
}

/** Ids stand in the order in which they are chosen, numbers in theirs. */
const comparisons: readonly Comparison[] = [
  {
    by: "initializer",
    control: "Initializer",
    first: ["standard uniform", "Glorot uniform", "He uniform"],
    without: ["Glorot uniform"],
    added: ["zeros", "orthogonal", "He normal", "LeCun normal"],
    six: ["standard uniform", "He uniform", "zeros", "orthogonal", "He normal", "LeCun normal"],
  },
  {
    by: "depth",
    control: "Hidden layers",
    first: ["depth 1", "depth 3", "depth 5", "depth 10"],
    without: ["3", "10"],
    added: ["2", "0", "4", "7"],
    six: ["depth 0", "depth 1", "depth 2", "depth 4", "depth 5", "depth 7"],
  },
  {
    by: "width",
    control: "Units per layer",
    first: ["width 4", "width 16", "width 64"],
    without: ["64"],
    added: ["2", "3", "8", "5"],
    six: ["width 2", "width 3", "width 4", "width 5", "width 8", "width 16"],
  },
  {
    by: "dropout",
    control: "Dropout",
    first: ["dropout 0", "dropout 0.2", "dropout 0.5"],
    without: ["0.5"],
    added: ["0.1", "0.3", "0.9", "0.4"],
    six: [0, 0.1, 0.2, 0.3, 0.4, 0.9].map((share) => `dropout ${share}`),
  },
  {
    by: "optimizer",
    control: "Optimizer",
    first: ["SGD", "Momentum", "Adam"],
    without: ["Momentum"],
    added: ["Nesterov momentum", "RMSprop", "AdamW", "Momentum"],
    six: ["SGD", "Adam", "Nesterov momentum", "RMSprop", "AdamW", "Momentum"],
  },
  {
    by: "learning rate",
    control: "Learning rate",
    first: ["lr 0.01", "lr 0.1", "lr 1"],
    without: ["1"],
    added: ["0.03", "0.3", "0.001", "0.5"],
    six: ["lr 0.001", "lr 0.01", "lr 0.03", "lr 0.1", "lr 0.3", "lr 0.5"],
  },
  {
    by: "batch size",
    control: "Batch size",
    first: ["batch 1", "batch 10", "batch 100"],
    without: ["1"],
    added: ["250", "7", "50", "20"],
    six: ["batch 7", "batch 10", "batch 20", "batch 50", "batch 100", "batch 250"],
  },
  {
    by: "activation",
    control: "Activation",
    first: ["sigmoid", "tanh", "ReLU"],
    without: ["tanh"],
    added: ["GELU", "sine", "leaky ReLU", "linear"],
    six: ["sigmoid", "ReLU", "GELU", "sine", "leaky ReLU", "linear"],
  },
];

describe("comparing", () => {
  let app: OpenApp;
  beforeAll(async () => {
    app = await openApp({ hash: hashOf({ replicates: 1 }) });
    await waitUntilBuilt(app.page);
  });
  afterAll(() => app.close());

  it.each(comparisons)("by $by has two to six variants, which all train", async (comparison) => {
    const { page } = app;
    const { by, control, first, without, added, six } = comparison;
    await choose(page, "Compare by", by);
    await expect.poll(() => cardNames(page)).toEqual(first);
    const chooser = page.getByRole("group", { name: control, exact: true });
    const add = `Add to ${control.toLowerCase()}`;
    const isNumber = (await chooser.getByRole("spinbutton").count()) > 0;

    for (const value of without) await toggle(page, control, value);
    await expect.poll(() => cardNames(page)).toHaveLength(2);
    // Fewer than two would compare nothing.
    for (const box of await chooser.getByRole("checkbox", { checked: true }).all())
      expect(await box.isDisabled()).toBe(true);
    await trainAnEpoch(2);

    for (const value of added)
      await (isNumber ? enterNumber(page, add, value) : toggle(page, control, value));
    await expect.poll(() => cardNames(page)).toEqual(six);
    if (isNumber) expect(await numberField(page, add).count()).toBe(0);
    for (const box of await chooser.getByRole("checkbox", { checked: false }).all())
      expect(await box.isDisabled()).toBe(true);
    await trainAnEpoch(6);
  });

  it.each([
    ["normalization", ["No normalization", "Batch normalization", "Layer normalization"]],
    ["residual", ["plain", "residual"]],
    ["schedule", ["Constant", "Step", "Cosine"]],
  ] as const)("by %s trains one variant of each kind", async (by, names) => {
    const { page } = app;
    await choose(page, "Compare by", by);
    await expect.poll(() => cardNames(page)).toEqual(names);
    await trainAnEpoch(names.length);
  });

  it("shows the whole name of what is compared", async () => {
    const select = app.page.getByRole("combobox", { name: "Compare by", exact: true });
    const cut = await select.evaluate((element: HTMLSelectElement) => {
      const context = document.createElement("canvas").getContext("2d")!;
      const { font, paddingLeft, paddingRight } = getComputedStyle(element);
      context.font = font;
      // The arrow takes an em and a half.
      const arrow = 1.5 * Number.parseFloat(getComputedStyle(element).fontSize);
      const room =
        element.clientWidth -
        Number.parseFloat(paddingLeft) -
        Number.parseFloat(paddingRight) -
        arrow;
      return [...element.options]
        .map(({ text }) => text)
        .filter((text) => context.measureText(text).width > room);
    });
    expect(cut).toEqual([]);
  });

  it("by nothing trains one network, and gives every control its place back", async () => {
    const { page } = app;
    await choose(page, "Compare by", "nothing");
    await expect.poll(() => cardNames(page)).toEqual(["base"]);
    await unfoldMore(page);
    for (const { control } of comparisons)
      await page.getByLabel(control, { exact: true }).and(page.locator("input, select")).waitFor();
    await trainAnEpoch(1);
  });

  it("leaves the console empty", () => expect(app.problems).toEqual([]));

  async function trainAnEpoch(numVariants: number): Promise<void> {
    await waitUntilBuilt(app.page);
    await stepEpoch(app.page);
    await waitForResults(app.page, numVariants);
  }
});
