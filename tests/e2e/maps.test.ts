import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { afterEach, describe, expect, it } from "vitest";

import { changeSource } from "../../src/core/experiment/changeSource";
import { DEFAULT_EXPERIMENT } from "../../src/core/experiment/defaults";
import type { Experiment } from "../../src/core/experiment/Experiment";
import { encodeExperiment } from "../../src/core/experiment/link/encodeExperiment";
import { makeVariants } from "../../src/core/experiment/makeVariants";
import { choose, toggle } from "./controls";
import { waitUntilBuilt } from "./engineReadout";
import { openApp, type OpenApp } from "./openApp";
import { card, readNumber, readSummary, stepEpoch, waitForResults } from "./results";

/** The first visit's variants, small enough to be quick on any machine. */
const base: Experiment = {
  ...DEFAULT_EXPERIMENT,
  replicates: 2,
  network: { ...DEFAULT_EXPERIMENT.network, hidden: [6] },
};

const iris = changeSource(base, "iris");
const bumps = changeSource(base, "bumps");

const withFeatures = (experiment: Experiment, ...features: string[]): Experiment => ({
  ...experiment,
  data: { ...experiment.data, features },
});

describe("the picture on the cards", () => {
  let app: OpenApp;
  afterEach(() => app.close());

  /** Opens an experiment, and waits until an epoch of it is done and shown. */
  async function open(
    experiment: Experiment,
    view: string | null = null,
    colorScheme: "light" | "dark" = "light",
  ): Promise<Page> {
    app = await openApp({ hash: encodeExperiment(experiment, view), colorScheme });
    await waitUntilBuilt(app.page);
    await waitForResults(app.page, Math.max(1, experiment.variants.length));
    await stepEpoch(app.page);
    return app.page;
  }

  const picture = (page: Page, name: RegExp) => card(page, "tanh").getByRole("img", { name });
  const nameOf = (page: Page, name: RegExp) => picture(page, name).getAttribute("aria-label");

  it("is a map over the two columns that tell the classes apart best, others at their mean", async () => {
    const page = await open(iris);
    await expect
      .poll(() => nameOf(page, /^Decision map/))
      .toMatch(/Of the plane of petal length cm and petal width cm .* class versicolor \(blue\)/);
    const bar = page.getByRole("group", { name: "Picture on the cards" });
    await bar.getByText("the other 2 features at their mean", { exact: true }).waitFor();
    expect(await bar.getByRole("listitem").allInnerTexts()).toEqual([
      "setosa",
      "versicolor",
      "virginica",
    ]);
    expect(app.problems).toEqual([]);
  });

  it("takes other columns by keys, live, and keeps them in the link", async () => {
    const page = await open(iris);
    await choose(page, "Map of", "sepal width cm");
    const plane = /plane of sepal width cm and petal width cm /;
    await expect.poll(() => nameOf(page, /^Decision map/)).toMatch(plane);
    // The column of the other axis changes places.
    await page.getByRole("combobox", { name: "Map of", exact: true }).focus();
    await choose(page, "by", "sepal width cm");
    const turned = /plane of petal width cm and sepal width cm /;
    await expect.poll(() => nameOf(page, /^Decision map/)).toMatch(turned);
    expect(await page.getByRole("status", { name: "Epoch", exact: true }).innerText()).toBe("001");
    await page.reload();
    await waitForResults(page, 3);
    await expect.poll(() => nameOf(page, /^Decision map/)).toMatch(turned);
    expect(app.problems).toEqual([]);
  });

  it("is a map, a curve or the confusion matrix, of generated sets too", async () => {
    const page = await open(changeSource(base, "spiral3"));
    await choose(page, "Show", "confusion matrix");
    await picture(page, /^Confusion matrix of tanh$/).waitFor();
    await choose(page, "Show", "curve");
    await choose(page, "Curve over", "x₂");
    await expect.poll(() => nameOf(page, /^Curve/)).toMatch(/^Curve of tanh\. Along x₂ the most/);
    await page.getByText("x₁ at its mean", { exact: true }).waitFor();
    await choose(page, "Show", "map");
    await expect.poll(() => nameOf(page, /^Decision map/)).toMatch(/plane of x₁ and x₂ /);
    expect(app.problems).toEqual([]);
  });

  it("is the confusion matrix of images, and a map of two pixels for the asking", async () => {
    const page = await open(changeSource(base, "digits"));
    await picture(page, /^Confusion matrix of tanh$/).waitFor();
    await choose(page, "Show", "map");
    await expect
      .poll(() => nameOf(page, /^Decision map/))
      .toMatch(/plane of pixel\d+ and pixel\d+ .*class 9 \(lime\)/);
    await page.getByText("the other 62 features at their mean", { exact: true }).waitFor();
  });

  it("of one feature is a curve: probabilities of classes", async () => {
    const page = await open(withFeatures(iris, "petal_length_cm"));
    await expect
      .poll(() => nameOf(page, /^Curve/))
      .toMatch(/Along petal length cm the most probable class is class [a-z]+ \(/);
    expect(await page.getByRole("combobox", { name: "Map of" }).count()).toBe(0);
    await toggle(page, "Features", "petal width cm");
    await waitUntilBuilt(page);
    await expect.poll(() => nameOf(page, /^Decision map/)).toMatch(/petal length cm and petal/);
    expect(app.problems).toEqual([]);
  });

  it("of one feature is a curve through the points of real targets, which have an R²", async () => {
    const page = await open(withFeatures(bumps, "x1"));
    await expect
      .poll(() => nameOf(page, /^Curve/))
      .toMatch(/^Curve of tanh\. Along x₁ the output goes from \S+ to \S+, between \S+ and \S+\.$/);
    for (const name of ["sigmoid", "tanh", "ReLU"]) {
      const value = await readNumber(page, `${name} test R²`);
      expect(value).toBeLessThan(1);
      expect(Number.isFinite(value)).toBe(true);
    }
    expect(await page.getByRole("status", { name: /test accuracy$/ }).count()).toBe(0);
    expect(app.problems).toEqual([]);
  });

  it("of real targets has a scale of colours, and the sentences say R²", async () => {
    const tanh = { ...changeSource(base, "plane"), variants: base.variants.slice(1) };
    const page = await open(tanh);
    await page.getByText(/^Colours from −\S+ to \S+$/).waitFor({ state: "attached" });
    // A plane of inputs is learned within an epoch or two.
    await stepEpoch(page);
    await expect.poll(() => readSummary(page)).toMatch(/test R² /);
    expect(await readNumber(page, "tanh test R²")).toBeGreaterThan(0.5);
  });

  const names = ["sigmoid", "tanh", "relu", "gelu", "elu", "sine"];
  it.each([1, 3, 6])("of %i variants fits a school laptop", async (numVariants) => {
    const variants =
      numVariants === 1 ? [] : makeVariants(base, "activation", names.slice(0, numVariants));
    const page = await open({ ...iris, variants }, "classes");
    const scrolled = await page.evaluate(() => {
      const main = document.querySelector("main")!;
      return [main.scrollHeight - main.clientHeight, main.scrollWidth - main.clientWidth];
    });
    expect(scrolled).toEqual([0, 0]);
  });

  it.each([
    ["light", "show-map"],
    ["dark", "show-curve.test-points"],
    ["dark", "classes"],
    ["light", "classes"],
  ] as const)("has nothing that axe minds, %s, %s", async (colorScheme, view) => {
    const page = await open(iris, view, colorScheme);
    for (const width of [1366, 390]) {
      await page.setViewportSize({ width, height: 844 });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(
        violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target}`)),
      ).toEqual([]);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBe(0);
    }
  });
});
