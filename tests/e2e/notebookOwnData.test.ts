import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { describeTable } from "../../src/core/data/own/describeTable";
import { finish } from "../../src/core/data/own/finish";
import { makeOwnTable } from "../../src/core/data/own/makeOwnTable";
import { readCsv } from "../../src/core/data/own/readCsv";
import { changeToOwn } from "../../src/core/experiment/changeSource";
import { withDefaults } from "../../src/core/experiment/defaults";
import { encodeWithRows } from "../../src/core/experiment/link/encodeWithRows";
import { chooseDataset, press } from "./controls";
import { waitUntilBuilt } from "./engineReadout";
import { onRow, openNotebook, place, rows } from "./notebookPlace";
import { openApp, type OpenApp } from "./openApp";
import { chooseOwnFile, makeCsv, ownDialog } from "./ownDialog";
import { readNumber, textToNumber } from "./results";
import { trainToEpoch } from "./trainToEpoch";

/** Sixty prices from 100 to 900, along a bend. */
const CSV = makeCsv(["area", "price"], 60, (i) => [
  20 + 2 * i,
  Math.round(100 + 800 * (i / 59) ** 1.5),
]);

const { cells } = finish(readCsv({ name: "prices.csv", content: CSV }));
const PRICES = { ...finish(makeOwnTable(cells!)).table!, name: "prices" };
/** As many as a machine of any speed is asked for. */
const EPOCHS = 60;
const EXPERIMENT = changeToOwn(
  withDefaults({ replicates: 2, training: { epochs: EPOCHS }, variants: [{ name: "tanh" }] }),
  finish(describeTable(PRICES)),
);

describe("a run on numbers of one's own", () => {
  let app: OpenApp;
  let page: Page;
  beforeAll(async () => {
    app = await openApp({ hash: encodeWithRows(EXPERIMENT, PRICES).hash! });
    page = app.page;
    await waitUntilBuilt(page);
  });
  afterAll(() => app.close());

  async function trainToEnd(): Promise<void> {
    await trainToEpoch(page, EPOCHS);
    await page.getByRole("button", { name: "Train", exact: true }).waitFor();
  }

  const ofPrices = () => rows(page).filter({ hasText: "prices" });
  /** Leaves for a set of the page, and comes back by the notebook. */
  async function reopen(): Promise<void> {
    await chooseDataset(page, "Circle");
    await waitUntilBuilt(page);
    await openNotebook(page);
    await onRow(ofPrices().first(), "Open").click();
    await place(page).waitFor({ state: "hidden" });
    await page.getByText("prices. 60 rows of your own").waitFor();
  }

  it("learns prices of some hundreds at the default rate, and says in which units its loss is", async () => {
    await trainToEnd();
    expect(await readNumber(page, "tanh test R²")).toBeGreaterThan(0.8);
    // In squares of the standard deviation, of which a guess is one.
    expect(await readNumber(page, "tanh test loss")).toBeLessThan(0.3);
    await page.getByText("price is standardized for training, so losses").waitFor();
    const curve = page.getByRole("img", {
      name: /^Curve of tanh\. Along area the output goes from/,
    });
    const name = (await curve.getAttribute("aria-label"))!;
    expect(Number(/and (\d+)\.$/.exec(name)![1])).toBeGreaterThan(600);
  });

  it("is kept with its R², by which runs can be sorted", async () => {
    await openNotebook(page);
    await page.getByLabel("Sort by").selectOption("best test R²");
    const result = ofPrices().getByRole("list", { name: "Test R²" }).getByRole("listitem");
    const figure = await result.first().locator("b").innerText();
    expect(textToNumber(figure)).toBeGreaterThan(0.8);
    await page.keyboard.press("Escape");
    await place(page).waitFor({ state: "hidden" });
  });

  it("brings its data back when it is opened again", async () => {
    await reopen();
    await waitUntilBuilt(page);
    expect(await page.getByRole("radio", { name: "prices", exact: true }).isChecked()).toBe(true);
    await trainToEnd();
  });

  it("says what to do where the data have been removed, and goes on with the same file", async () => {
    await press(page, "Manage your data…");
    const panel = page.getByRole("region", { name: "Your data", exact: true });
    await panel.getByRole("button", { name: "Remove: prices" }).click();
    await panel.getByText("“prices” was removed.").waitFor();
    await page.keyboard.press("Escape");
    // The engine still has the rows; the next visit's does not.
    await chooseDataset(page, "Circle");
    await waitUntilBuilt(page);
    await page.reload();
    await waitUntilBuilt(page);
    await reopen();
    const alert = page.getByRole("alert");
    await alert.getByText("The data set “prices” is not in this browser").waitFor();
    await press(page, "Add it again…");
    await chooseOwnFile(page, "prices.csv", CSV);
    await ownDialog(page).getByRole("button", { name: "Use this data" }).click();
    await ownDialog(page).waitFor({ state: "hidden" });
    await waitUntilBuilt(page);
    await alert.waitFor({ state: "detached" });
    await trainToEnd();
  });

  it("leaves the console empty", () => expect(app.problems).toEqual([]));
});
