import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { DEFAULT_EXPERIMENT } from "../../src/core/experiment/defaults";
import { waitUntilBuilt } from "./engineReadout";
import { expectNothingWrong } from "./expectNothingWrong";
import { hashOf } from "./hashOf";
import { openApp, type OpenApp, type OpenAppOptions } from "./openApp";
import { textToNumber } from "./results";
import { pauseTraining, trainToEpoch } from "./trainToEpoch";

const { network } = DEFAULT_EXPERIMENT;
const quick = { replicates: 1, network: { ...network, hidden: [6, 6, 6] } };

/** Opens the network of one of the default's variants: 0 is sigmoid, 2 is ReLU. */
async function openInside(
  variant: number,
  experiment: Parameters<typeof hashOf>[0] = quick,
  options: OpenAppOptions = {},
): Promise<OpenApp> {
  const hash = `${hashOf(experiment)}&view=inside-${variant}-0`;
  const app = await openApp({ hash, ...options });
  await waitUntilBuilt(app.page);
  await app.page.getByRole("tab", { name: "Activation" }).waitFor();
  return app;
}

const panel = (page: Page): Locator => page.getByRole("tabpanel");
const tab = (page: Page, name: string): Promise<void> =>
  page.getByRole("tab", { name, exact: true }).click();
const choose = async (page: Page, label: string, option: string): Promise<void> => {
  await panel(page)
    .getByRole("combobox", { name: label, exact: true })
    .selectOption({ label: option });
};

/** The number beside a word of the list of sums. */
async function sum(page: Page, word: string): Promise<number> {
  const text = await panel(page)
    .locator("dt", { hasText: word })
    .locator("xpath=following-sibling::dd[1]")
    .textContent();
  return textToNumber(text);
}

describe("the activation up close", () => {
  let app: OpenApp;
  let page: Page;
  beforeAll(async () => {
    app = await openInside(2);
    page = app.page;
    await tab(page, "Activation");
  });
  afterAll(() => app.close());

  it("shows the inputs of a layer, and says which slopes they get", async () => {
    await panel(page)
      .getByRole("img", { name: /^f and f′ of ReLU with the inputs z of layer 1: 1,500 values/ })
      .waitFor();
    await panel(page)
      .getByText(/^In layer 1, \d+% of the inputs z are 0 or less, where the slope is 0; beyond,/)
      .waitFor();
    expect(await panel(page).getByRole("table", { name: "Inputs z of layer 1" }).count()).toBe(1);
  });

  it("goes to the layer that is chosen, in the list or by its row", async () => {
    await choose(page, "Layer", "output");
    await panel(page).getByText("In the output layer, f is linear").waitFor();
    await panel(page).getByRole("button", { name: "layer 3", exact: true }).press("Enter");
    await panel(page)
      .getByText(/^In layer 3, /)
      .waitFor();
  });

  it("leads to an inactive unit, and follows what is selected", async () => {
    await panel(page)
      .getByRole("button", { name: /inactive: show such a unit of layer 2$/ })
      .click();
    await panel(page)
      .getByText(/^In layer 2, /)
      .waitFor();
    await tab(page, "Selection");
    await panel(page)
      .getByRole("heading", { name: /^layer 2 unit \d$/i })
      .waitFor();
  });

  it("keeps its place while the network trains", async () => {
    await tab(page, "Activation");
    const reading = panel(page).getByText(/^In layer 2, /);
    const table = panel(page).getByRole("table", { name: "What passes little on" });
    const [before, { y }] = [await reading.textContent(), (await table.boundingBox())!];
    await trainToEpoch(page, 5);
    await expect.poll(() => reading.textContent()).not.toBe(before);
    expect((await table.boundingBox())!.y).toBe(y);
    await pauseTraining(page);
    expect(app.problems).toEqual([]);
  });
});

describe("the chain of one weight", () => {
  let app: OpenApp;
  let page: Page;
  beforeAll(async () => {
    app = await openInside(0);
    page = app.page;
    await tab(page, "Chain");
  });
  afterAll(() => app.close());

  const factors = () =>
    panel(page).getByRole("table", { name: "From the loss back to the weight" });

  it("opens on a weight of layer 1", async () => {
    await panel(page)
      .getByText(/^5 of 72 paths carry/)
      .waitFor();
    const layer = panel(page).getByRole("combobox", { name: "Layer", exact: true });
    expect(await layer.inputValue()).toBe("1");
    await tab(page, "Selection");
    await panel(page)
      .getByRole("heading", { name: /^weight from feature x[₁₂] to layer 1 unit \d$/i })
      .waitFor();
    await tab(page, "Chain");
  });

  it("adds up over all paths to what tf.js computed", async () => {
    await choose(page, "From", "x₂");
    await panel(page)
      .getByText(/^5 of 72 paths carry \d+% of the sum of \|product\|/)
      .waitFor();
    const [own, automatic] = [await sum(page, "Sum over all"), await sum(page, "Automatic")];
    expect(own).not.toBe(0);
    expect(Math.abs(automatic / own - 1)).toBeLessThan(1e-3);
    expect(await sum(page, "Difference")).toBeLessThan(1e-5);
  });

  it("takes one example, whose label it tells", async () => {
    await panel(page).getByRole("radio", { name: "example", exact: true }).check();
    await panel(page)
      .getByText(/^class [01]; x₁ −?[\d.]+, x₂ −?[\d.]+$/)
      .waitFor();
    await panel(page).getByRole("columnheader", { name: "product so far" }).waitFor();
    const first = await sum(page, "Sum over all");
    await panel(page).getByRole("button", { name: "Next example" }).click();
    await expect.poll(() => sum(page, "Sum over all")).not.toBe(first);
    expect(await sum(page, "Difference")).toBeLessThan(1e-5);
  });

  it("multiplies the factors up to the path's product", async () => {
    const rows = factors().locator("tbody tr");
    // The loss, three weights between layers, three slopes, and x₂.
    expect(await rows.count()).toBe(8);
    const values = await rows.locator("td:nth-child(2)").allTextContents();
    const product = values.reduce((sofar, text) => sofar * textToNumber(text), 1);
    const last = textToNumber(await rows.last().locator("td").last().textContent());
    // Eight factors of two digits each.
    expect(Math.abs(product / last - 1)).toBeLessThan(0.3);
  });

  it("shows another path in full, and in the picture", async () => {
    const canvas = page.getByRole("img", { name: /^Network of sigmoid/ });
    const pixels = () => canvas.evaluate((one) => (one as HTMLCanvasElement).toDataURL());
    const before = { picture: await pixels(), text: await factors().textContent() };
    const second = panel(page).getByRole("listitem").nth(1).getByRole("button");
    await second.press("Enter");
    expect(await second.getAttribute("aria-pressed")).toBe("true");
    await expect.poll(() => factors().textContent()).not.toBe(before.text);
    await expect.poll(pixels).not.toBe(before.picture);
  });

  it("refuses an example that there is not, in place", async () => {
    const field = panel(page).getByRole("spinbutton", { name: "Example" });
    for (const wrong of ["0", "251", "1.5", ""]) {
      await field.fill(wrong);
      await field.press("Enter");
      await panel(page).getByText("Example must be an integer from 1 to 250").waitFor();
    }
    await field.fill("250");
    await field.press("Enter");
    await expect.poll(() => panel(page).getByRole("alert").count()).toBe(0);
  });

  it("takes a bias too", async () => {
    await choose(page, "Layer", "output");
    await choose(page, "From", "bias");
    await panel(page).getByText("There is one path only.").waitFor();
    await expect.poll(() => factors().locator("tbody tr").count()).toBe(1);
    expect(app.problems).toEqual([]);
  });
});

describe("the chain below a normalized layer", () => {
  it("says why there are no paths, and compares the gradients all the same", async () => {
    const normalized = { ...quick, network: { ...quick.network, normalization: "batch" as const } };
    const app = await openInside(1, normalized);
    const { page } = app;
    try {
      await tab(page, "Chain");
      await choose(page, "From", "x₁");
      await panel(page).getByText("Layer 1 has batch normalization").waitFor();
      expect(await sum(page, "Difference")).toBeLessThan(1e-4);
      await panel(page).getByRole("radio", { name: "example", exact: true }).check();
      await panel(page).getByText("one example has no gradient of its own").waitFor();
    } finally {
      await app.close();
    }
  });
});

describe("the check of the gradients", () => {
  let app: OpenApp;
  let page: Page;
  beforeAll(async () => {
    app = await openInside(1);
    page = app.page;
    await tab(page, "Check");
  });
  afterAll(() => app.close());

  it("agrees with tf.js on every parameter, and names the worst", async () => {
    await panel(page).getByRole("button", { name: "Check gradients" }).press("Enter");
    await panel(page)
      .getByText(/^Largest error [\d.]+e-[5-9] of the layer's gradient, at (weight|bias) /)
      .waitFor();
    // 2 x 6 + 6, twice 6 x 6 + 6, 6 x 2 + 2; tanh has no kink.
    await panel(page).getByText("116 compared, 0 skipped at a kink, 0 too small").waitFor();
    await panel(page).getByText("Below 1e-3 the two agree").waitFor();
    const table = panel(page).getByRole("table", { name: "Largest error of each layer" });
    expect(await table.getByRole("row").count()).toBe(5);
  });

  it("leads to the parameter where the error is", async () => {
    await panel(page)
      .getByRole("button", { name: /^Show it: / })
      .click();
    await tab(page, "Selection");
    await panel(page).getByRole("textbox").first().waitFor();
    expect(app.problems).toEqual([]);
  });
});

describe("a check that takes long", () => {
  it("tells its progress, and is called off", async () => {
    const wide = { replicates: 1, network: { ...network, hidden: [128, 128, 128, 128] } };
    const app = await openInside(1, wide);
    const { page } = app;
    try {
      await tab(page, "Check");
      await panel(page).getByRole("button", { name: "Check gradients" }).click();
      await panel(page).getByRole("progressbar", { name: "Checking gradients" }).waitFor();
      await panel(page).getByRole("button", { name: "Cancel" }).click();
      await panel(page).getByRole("button", { name: "Check gradients" }).waitFor();
      expect(app.problems).toEqual([]);
    } finally {
      await app.close();
    }
  });
});

describe("the panels beside a network", () => {
  it.each([
    ["light", 1366, 640],
    ["dark", 390, 844],
  ] as const)("have nothing wrong in %s at %i x %i", async (colorScheme, width, height) => {
    const app = await openInside(0, quick, { colorScheme, viewport: { width, height } });
    const { page } = app;
    try {
      await tab(page, "Chain");
      await choose(page, "From", "x₁");
      await panel(page).getByRole("table").waitFor();
      await expectNothingWrong(page);
      await tab(page, "Activation");
      await panel(page).getByRole("img").waitFor();
      await expectNothingWrong(page);
      await tab(page, "Check");
      await panel(page).getByRole("button", { name: "Check gradients" }).click();
      await panel(page).getByRole("table").waitFor();
      await expectNothingWrong(page);
      const overflow = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.querySelector("[role=tabpanel]")!;
        return Math.max(
          scrollWidth - clientWidth,
          document.documentElement.scrollWidth - window.innerWidth,
        );
      });
      expect(overflow).toBeLessThanOrEqual(0);
      expect(app.problems).toEqual([]);
    } finally {
      await app.close();
    }
  });
});
