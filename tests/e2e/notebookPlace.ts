import type { Locator, Page } from "playwright-core";

import { notebookFile } from "./notebookFile";

/** The notebook in the comparison's place. */
export const place = (page: Page): Locator => page.getByRole("article", { name: "Notebook" });

/** The rows of the kept runs that are listed. */
export const rows = (page: Page): Locator =>
  place(page).getByRole("list", { name: "Kept runs" }).locator(":scope > li");

export const opener = (page: Page): Locator =>
  page.getByRole("button", { name: "Notebook", exact: true });

/** A button on a row: "Open", "Pin", "Copy link", "Delete". */
export const onRow = (row: Locator, word: string): Locator =>
  row.getByRole("button", { name: new RegExp(`^${word}: `) });

/** Opens the notebook, and waits until it has been read. */
export async function openNotebook(page: Page): Promise<void> {
  await opener(page).click();
  await place(page).getByText("Opening the notebook").waitFor({ state: "detached" });
}

/** Gives a file to the notebook's own import. */
export async function importText(page: Page, text: string, name = "runs.json"): Promise<void> {
  await place(page)
    .locator("input[type=file]")
    .setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });
}

/** Opens the notebook with so many runs in it, by its own import. */
export async function openWithRuns(page: Page, count: number): Promise<void> {
  await openNotebook(page);
  await importText(page, notebookFile(count));
  await place(page).getByText(`${count} runs taken up.`).waitFor();
}

/** The names of the data sets, from the first row to the last. */
export function listedData(page: Page): Promise<string[]> {
  return rows(page).locator("strong").allInnerTexts();
}
