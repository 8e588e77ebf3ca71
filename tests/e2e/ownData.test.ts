import { afterEach, describe, expect, it } from "vitest";

import { press } from "./controls";
import { expectNothingWrong } from "./expectNothingWrong";
import type { OpenApp, OpenAppOptions } from "./openApp";
import { openApp } from "./openApp";
import { boxesWithin, outside } from "./boxes";
import {
  chooseOwnFile,
  dragFile,
  isOwnDialogOpen,
  makeCsv,
  openOwnDialog,
  ownDialog,
  ownStatus,
} from "./ownDialog";
import { waitUntilBuilt } from "./engineReadout";
import { stepEpoch } from "./results";

/** As a spreadsheet in Germany or France writes it, with a mark before it and all that may go wrong in it. */
const MESSY = [
  "\uFEFFWidth;Length;Kind",
  ...Array.from({ length: 12 }, (_, row) => `${row},5;${row * row};"kind; ${row % 2}"`),
  "",
  '1,5;;"kind; 0"',
  "2,5;3",
  'many;4;"kind ""1"""',
  "",
].join("\r\n");

describe("Add your own data", () => {
  let app: OpenApp;
  afterEach(async () => {
    expect(app.problems).toEqual([]);
    await app.close();
  });

  async function open(options?: OpenAppOptions): Promise<OpenApp["page"]> {
    app = await openApp(options);
    await openOwnDialog(app.page);
    return app.page;
  }

  it("trains on an uploaded file, and Undo brings back what was", async () => {
    const page = await open();
    const csv = makeCsv(["a", "b", "kind"], 60, (row) => [row % 7, -row / 4, "uvw"[row % 3]]);
    await chooseOwnFile(page, "shapes.csv", csv);
    await expect.poll(() => ownStatus(page)).toBe("60 rows, 2 features, 3 classes");
    const name = page.getByRole("textbox", { name: "Name" });
    expect(await name.inputValue()).toBe("shapes");
    await name.fill("Three shapes");
    await press(page, "Use this data");
    await ownDialog(page).waitFor({ state: "hidden" });
    await page.getByRole("button", { name: /^Data Three shapes/ }).waitFor();
    await waitUntilBuilt(page);
    await stepEpoch(page);
    await press(page, "Undo");
    await page.getByRole("button", { name: /^Data Spiral/ }).waitFor();
  });

  it("says how a file was read, and what of its rows is used", async () => {
    const page = await open();
    await chooseOwnFile(page, "messy.csv", MESSY);
    await expect.poll(() => ownStatus(page)).toBe("2 problems stand in the way.");
    expect(await choice("Separator")).toBe("semicolon");
    expect(await choice("Decimal mark")).toBe("comma");
    expect(await choice("Label", true)).toBe("Kind");
    const dialog = ownDialog(page);
    await dialog.getByText("15 rows found, 12 used.").waitFor();
    expect(await dialog.getByRole("listitem").allTextContents()).toEqual([
      "row 16 must have 3 cells, as most rows have, got 2",
      'row 17, column "Width" must be a number such as 1,5, got "many"',
      "1 row with missing values is left out",
      "messy.csv is read with decimal commas",
    ]);
    const cells = await dialog.getByRole("row").nth(1).getByRole("cell").allTextContents();
    expect(cells).toEqual(["0,5", "0", "kind; 0"]);
    expect(await page.getByRole("button", { name: "Use this data" }).isDisabled()).toBe(true);
    await dialog.getByRole("checkbox", { name: "Leave out rows that cannot be read (2)" }).check();
    await expect.poll(() => ownStatus(page)).toBe("12 rows, 2 features, 2 classes");
    await dialog
      .getByRole("checkbox", { name: "Leave out rows with missing values (1)" })
      .uncheck();
    await expect.poll(() => ownStatus(page)).toBe("1 problem stands in the way.");

    async function choice(label: string, exact = false): Promise<string> {
      const list = page.getByRole("dialog").getByRole("combobox", { name: label, exact });
      return list.evaluate((one) => (one as HTMLSelectElement).selectedOptions[0]!.text);
    }
  });

  it("takes every choice about columns", async () => {
    const page = await open();
    await chooseOwnFile(
      page,
      "sizes.csv",
      makeCsv(["size", "colour", "n"], 40, (row) => [row / 7, ["red", "blue"][row % 2], row % 4]),
    );
    await expect.poll(() => ownStatus(page)).toBe("40 rows, 2 features, 2 classes");
    const dialog = ownDialog(page);
    await dialog.getByRole("combobox", { name: "Label", exact: true }).selectOption("n");
    await expect.poll(() => ownStatus(page)).toBe("40 rows, 1 feature, 4 classes");
    await dialog.getByRole("combobox", { name: "Use colour as" }).selectOption("oneHot");
    await expect.poll(() => ownStatus(page)).toBe("40 rows, 3 features, 4 classes");
    await dialog.getByRole("combobox", { name: "Label holds" }).selectOption("numbers");
    await expect.poll(() => ownStatus(page)).toBe("40 rows, 3 features, a real target");
    await dialog.getByRole("combobox", { name: "Use size as" }).selectOption("left out");
    await expect.poll(() => ownStatus(page)).toBe("40 rows, 2 features, a real target");
    await dialog.getByRole("combobox", { name: "Use size as" }).selectOption("label");
    await expect.poll(() => ownStatus(page)).toBe("40 rows, 3 features, a real target");
    await dialog.getByRole("checkbox", { name: "First row names the columns" }).uncheck();
    await expect.poll(() => ownStatus(page)).toMatch(/^\d+ problems? stands? in the way\.$/);
    await dialog.getByText("41 rows found").waitFor();
    await dialog.getByRole("combobox", { name: "Separator" }).selectOption("tab");
    await expect.poll(() => ownStatus(page)).toMatch(/^\d+ problems? stands? in the way\.$/);
    expect(await dialog.getByRole("columnheader").count()).toBe(2);
  });

  it("is used by keyboard alone: typed, refused, corrected, and the focus is back", async () => {
    app = await openApp();
    const { page } = app;
    const opener = page.getByRole("button", { name: "Add your own data…" });
    await opener.press("Enter");
    await ownDialog(page).waitFor();
    await expect.poll(() => focusName()).toBe("Choose a file…");
    await page.keyboard.press("Tab");
    await page.keyboard.insertText(
      makeCsv(["x", "y"], 11, (row) => [row === 4 ? "five" : row, row % 2]),
    );
    await page.keyboard.press("Tab");
    expect(await focusName()).toBe("Read the text");
    await page.keyboard.press("Enter");
    await expect.poll(() => ownStatus(page)).toBe("1 problem stands in the way.");
    await expect.poll(() => focusName()).toBe("pasted text");
    await page.keyboard.press("Tab");
    expect(await focusName()).toBe("Edit the text");
    await page.keyboard.press("Enter");
    const field = page.getByRole("textbox", { name: "Or paste a table" });
    await field.waitFor();
    const text = await field.inputValue();
    await field.focus();
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.insertText(text.replace("five", "5"));
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect.poll(() => ownStatus(page)).toBe("11 rows, 1 feature, 2 classes");
    // Name, separator, decimal mark, header, label, what it holds, the table, the role of x; then the last.
    for (let numTabs = 0; numTabs < 10; numTabs++) await page.keyboard.press("Tab");
    expect(await focusName()).toBe("Use this data");
    await page.keyboard.press("Enter");
    await ownDialog(page).waitFor({ state: "hidden" });
    await page.getByRole("button", { name: /^Data pasted text/ }).waitFor();
    await expect.poll(() => focusName()).toBe("Add your own data…");

    function focusName(): Promise<string> {
      return page.evaluate(() => document.activeElement?.textContent.trim() ?? "");
    }
  });

  it("keeps what is unfinished when it is closed, and Escape leaves the page as it is", async () => {
    const page = await open();
    await press(page, "Try example data");
    await expect.poll(() => ownStatus(page)).toBe("35 rows, 2 features, 3 classes");
    await page.getByRole("dialog").getByRole("textbox", { name: "Name" }).fill("Fruit");
    await page.keyboard.press("Escape");
    await ownDialog(page).waitFor({ state: "hidden" });
    expect(await page.getByRole("radio", { name: "Spiral", exact: true }).isChecked()).toBe(true);
    await openOwnDialog(page);
    expect(await ownStatus(page)).toBe("35 rows, 2 features, 3 classes");
    expect(await page.getByRole("textbox", { name: "Name" }).inputValue()).toBe("Fruit");
    await chooseOther(page);
    await chooseOwnFile(
      page,
      "two.csv",
      makeCsv(["a", "y"], 20, (row) => [row / 3, row % 2]),
    );
    await expect.poll(() => ownStatus(page)).toBe("20 rows, 1 feature, 2 classes");
    expect(await page.getByRole("textbox", { name: "Name" }).inputValue()).toBe("two");
  });

  it.each([
    ["holiday.png", "\x89PNG\r\n\x1a\n", "holiday.png looks like a PNG picture."],
    [
      "table.xlsx",
      "PK\x03\x04 xl/workbook.xml",
      "table.xlsx looks like an Excel file: save it as CSV.",
    ],
    ["paper.pdf", "%PDF-1.7", "paper.pdf looks like a PDF document."],
    ["noise.csv", "a,b\n1,\0\0", "noise.csv holds binary data: save the table as CSV."],
    ["empty.csv", "", "empty.csv is empty."],
    ["open.csv", 'a,b\n1,"2\n', "row 2, column 2 has a quote that never closes."],
  ])("refuses %s", async (name, content, sentence) => {
    const page = await open();
    await chooseOwnFile(page, name, Buffer.from(content, "latin1"));
    await expect.poll(() => page.getByRole("alert").textContent()).toBe(sentence);
    expect(await page.getByRole("button", { name: "Choose a file…" }).isVisible()).toBe(true);
  });

  it("opens with a CSV file that is dropped anywhere, and with no other file", async () => {
    app = await openApp();
    const { page } = app;
    await waitUntilBuilt(page);
    await dragFile(page, "holiday.png", "image/png", "\x89PNG");
    await dragFile(page, "model.json", "application/json", "{}");
    expect(await isOwnDialogOpen(page)).toBe(false);
    const csv = makeCsv(["a", "y"], 20, (row) => [row / 3, row % 2]);
    await dragFile(page, "taken-away.csv", "text/csv", csv, "dragleave");
    expect(await isOwnDialogOpen(page)).toBe(false);
    await dragFile(page, "dropped.csv", "text/csv", csv);
    await expect.poll(() => ownStatus(page)).toBe("20 rows, 1 feature, 2 classes");
    // What is dropped onto the open dialog is meant for it, whatever it is.
    await dragFile(page, "paper.pdf", "application/pdf", "%PDF-1.7");
    await expect
      .poll(() => page.getByRole("alert").textContent())
      .toBe("paper.pdf looks like a PDF document.");
  });

  it.each(["light", "dark"] as const)(
    "has nothing wrong for axe, %s",
    { timeout: 120_000 },
    async (colorScheme) => {
      const page = await open({ colorScheme });
      await waitUntilBuilt(page);
      await expectNothingWrong(page);
      await chooseOwnFile(page, "holiday.png", Buffer.from("\x89PNG", "latin1"));
      await page.getByRole("alert").waitFor();
      await expectNothingWrong(page);
      await chooseOwnFile(page, "messy.csv", MESSY);
      await expect.poll(() => ownStatus(page)).toContain("2 problems");
      await expectNothingWrong(page);
      await page.getByRole("checkbox", { name: /cannot be read/ }).check();
      await expect.poll(() => ownStatus(page)).toContain("12 rows");
      await expectNothingWrong(page);
    },
  );

  it("cuts nothing off at 390 px", async () => {
    app = await openApp({ viewport: { width: 390, height: 844 } });
    const { page } = app;
    await waitUntilBuilt(page);
    await press(page, "Settings");
    await openOwnDialog(page);
    await expectInside(page);
    await chooseOwnFile(page, "messy.csv", MESSY);
    await expect.poll(() => ownStatus(page)).toContain("2 problems");
    await expectInside(page);
    await expectNothingWrong(page);
  });

  /** Every control and text but those of the table, which scrolls in itself, is within the viewport's width. */
  async function expectInside(page: OpenApp["page"]): Promise<void> {
    const selector =
      "button, input:not([hidden]), textarea, p, li, h2, h3, :scope > * select:not(table select), [role=region]";
    const boxes = await boxesWithin(ownDialog(page), selector);
    expect(boxes.length).toBeGreaterThan(5);
    expect(outside(boxes, { left: 0, top: -Infinity, right: 390, bottom: Infinity })).toEqual([]);
  }

  async function chooseOther(page: OpenApp["page"]): Promise<void> {
    await press(page, "Edit the text");
    await page.getByRole("textbox", { name: "Or paste a table" }).waitFor();
  }
});
