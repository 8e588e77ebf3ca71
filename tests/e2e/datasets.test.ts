import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { choose, chooseDataset, toggle } from "./controls";
import { waitUntilBuilt } from "./engineReadout";
import { hashOf } from "./hashOf";
import { openApp, type OpenApp } from "./openApp";
import { card, readNumber, stepEpoch, waitForResults } from "./results";

describe("each data set", () => {
  let app: OpenApp;
  beforeAll(async () => {
    app = await openApp({ hash: hashOf({ replicates: 2 }) });
    await waitUntilBuilt(app.page);
  });
  afterAll(() => app.close());

  const planes = [
    { name: "Circle", numClasses: 2 },
    { name: "Exclusive or", numClasses: 2 },
    { name: "Gaussian", numClasses: 2 },
    { name: "Moons", numClasses: 2 },
    { name: "Three-arm spiral", numClasses: 3 },
    { name: "Spiral", numClasses: 2 },
  ];

  it.each(planes)("$name shows a map of $numClasses classes", async ({ name, numClasses }) => {
    await open(name);
    const map = card(app.page, "tanh").getByRole("img", { name: /^Decision map of tanh\. / });
    const regions = regionsOf(Array.from({ length: numClasses }, (_, k) => String(k)));
    await expect.poll(() => map.getAttribute("aria-label")).toMatch(regions);
    const accuracy = await readNumber(app.page, "tanh test accuracy");
    expect(accuracy).toBeGreaterThan(0);
    expect(accuracy).toBeLessThanOrEqual(1);
  });

  it.each(["Plane", "Bumps"])("%s has a loss and claims no accuracy", async (name) => {
    await open(name);
    const map = card(app.page, "tanh").getByRole("img", { name: /^Decision map of tanh\. / });
    await expect.poll(() => map.getAttribute("aria-label")).toMatch(/output runs from \S+ to \S+;/);
    expect(await readNumber(app.page, "tanh test loss")).toBeGreaterThan(0);
    const accuracies = app.page.getByRole("status", { name: /accuracy$/ });
    expect((await accuracies.allTextContents()).filter((text) => text !== "–")).toEqual([]);
  });

  /** `numTest`: a fifth of the rows that static/data/README.md gives, rounded: 1,797, 342 and 150. */
  const tables = [
    { name: "Digits", classNames: [..."0123456789"], numTest: 359 },
    { name: "Penguins", classNames: ["Adelie", "Chinstrap", "Gentoo"], numTest: 68 },
    { name: "Iris", classNames: ["setosa", "versicolor", "virginica"], numTest: 30 },
  ];

  it.each(tables)("$name shows a confusion matrix", async ({ name, classNames, numTest }) => {
    await open(name);
    // Of images by itself, of other tables for the asking.
    if (name !== "Digits") await choose(app.page, "Show", "confusion matrix");
    await card(app.page, "tanh")
      .getByRole("img", { name: "Confusion matrix of tanh", exact: true })
      .waitFor({ timeout: 30_000 });
    const table = card(app.page, "tanh").getByRole("table", { name: /^Confusion matrix of tanh/ });
    const header = await table.getByRole("columnheader").allTextContents();
    expect(header).toEqual(["actual", ...classNames]);
    const counts = (await table.getByRole("cell").allTextContents()).map(Number);
    expect(counts).toHaveLength(classNames.length ** 2);
    expect(counts.reduce((sum, count) => sum + count)).toBe(numTest);
    expect(
      await card(app.page, "tanh")
        .getByRole("img", { name: /^Decision map/ })
        .count(),
    ).toBe(0);
  });

  it("with two features, of iris, shows a map over them", async () => {
    const { page } = app;
    const features = page.getByRole("group", { name: "Features" });
    const names = await features.locator("label").allInnerTexts();
    expect(names).toHaveLength(4);
    await toggle(page, "Features", names[0]!.trim());
    await toggle(page, "Features", names[1]!.trim());
    await waitUntilBuilt(page);
    await stepEpoch(page);
    await choose(page, "Show", "map");
    const map = card(page, "tanh").getByRole("img", { name: /^Decision map of tanh\. / });
    const regions = regionsOf(["setosa", "versicolor", "virginica"]);
    await expect.poll(() => map.getAttribute("aria-label")).toMatch(regions);
    const label = (await map.getAttribute("aria-label"))!;
    expect(label).toContain(`Of the plane of ${names[2]!.trim()} and ${names[3]!.trim()} `);
    expect(await page.getByRole("img", { name: /^Confusion matrix/ }).count()).toBe(0);
  });

  it("leaves the console empty", () => expect(app.problems).toEqual([]));

  async function open(name: string): Promise<void> {
    await chooseDataset(app.page, name);
    await waitUntilBuilt(app.page);
    await stepEpoch(app.page);
    await waitForResults(app.page, 3);
  }
});

/** What a map's name says of its regions: "class 0 (orange) 51%, class 1 (blue) 49%." */
function regionsOf(names: readonly string[]): RegExp {
  const regions = names.map((name) => `class ${name} \\([a-z]+\\) \\d+%`);
  return new RegExp(`gives ${regions.join(", ")}\\.`);
}

describe("the pictures of the real sets", () => {
  it("come also where a link lets the page stand only after the window's load", async () => {
    const app = await openApp();
    const page = await app.context.newPage();
    const isLoaded = page.waitForEvent("load");
    await page.route(/restrict-/, async (route) => {
      await isLoaded;
      await route.continue();
    });
    await page.goto(`${app.page.url().split("#")[0]!}${hashOf({ replicates: 1 })}&hide=seed`, {
      waitUntil: "commit",
    });
    for (const name of ["Digits", "Penguins", "Iris"]) {
      const canvas = page.locator("label").filter({ hasText: name }).locator("canvas");
      await expect
        .poll(() =>
          canvas.evaluate((element: HTMLCanvasElement) => {
            const { width, height } = element;
            return element.getContext("2d")!.getImageData(0, 0, width, height).data.some(Boolean);
          }),
        )
        .toBe(true);
    }
    await app.close();
  });
});
