import { unzipSync } from "fflate";
import type { Locator, Page } from "playwright-core";

import { STRINGS } from "../../src/components/strings";

/** A file that the page handed to the browser. */
export interface SavedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly text: string;
}

/** What `act` makes the page save. */
export async function savedBy(page: Page, act: () => Promise<unknown>): Promise<SavedFile> {
  const [download] = await Promise.all([page.waitForEvent("download"), act()]);
  const stream = await download.createReadStream();
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  const bytes = new Uint8Array(Buffer.concat(chunks));
  return { name: download.suggestedFilename(), bytes, text: new TextDecoder().decode(bytes) };
}

/** The files in a zip file, by name. */
export function unzipped({ bytes }: SavedFile): Record<string, Uint8Array> {
  return unzipSync(bytes);
}

/** The place of what can be taken away. */
export function exportPanel(page: Page): Locator {
  return page.getByRole("dialog", { name: STRINGS.export });
}

/** Opens it, with everything in it. */
export async function openExport(page: Page): Promise<Locator> {
  const panel = exportPanel(page);
  if (!(await panel.isVisible()))
    await page.getByRole("button", { name: STRINGS.export, exact: true }).click();
  await panel.getByRole("group", { name: "Pictures" }).waitFor();
  return panel;
}

/** Saves what a button of that place saves. */
export async function saveFrom(page: Page, button: string): Promise<SavedFile> {
  const panel = await openExport(page);
  return savedBy(page, () => panel.getByRole("button", { name: button, exact: true }).click());
}

/** Saves a chart or map from the menu of its own panel. */
export async function saveFromPanel(
  page: Page,
  name: string,
  format: "PNG" | "SVG" | "CSV",
): Promise<SavedFile> {
  await page.getByRole("button", { name: `Save ${name}`, exact: true }).press("Enter");
  const menu = page.getByRole("group", { name: `Save ${name}`, exact: true });
  return savedBy(page, () => menu.getByRole("button", { name: format }).click());
}
