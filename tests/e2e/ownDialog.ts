import type { FileChooser, Locator, Page } from "playwright-core";

/** The place for a user's own data. */
export function ownDialog(page: Page): Locator {
  return page.getByRole("dialog", { name: "Add your own data" });
}

export function isOwnDialogOpen(page: Page): Promise<boolean> {
  return ownDialog(page).isVisible();
}

export async function openOwnDialog(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Add your own data…" }).click();
  await ownDialog(page).waitFor();
}

/** Chooses a file of this content as the browser's own window would, from wherever the dialog is. */
export async function chooseOwnFile(
  page: Page,
  name: string,
  content: string | Buffer,
): Promise<void> {
  const mimeType = "application/octet-stream";
  await chooseOwnFiles(page, { name, mimeType, buffer: Buffer.from(content) });
}

/** Chooses a file of the disk, which the browser reads itself, or one that Playwright makes within the page. */
export async function chooseOwnFiles(
  page: Page,
  file: Parameters<FileChooser["setFiles"]>[0],
): Promise<void> {
  const start = page.getByRole("button", { name: "Choose a file…" });
  const other = page.getByRole("button", { name: /^(Other data…|Edit the text)$/ });
  await start.or(other).waitFor();
  if (await other.isVisible()) await other.click();
  const choosing = page.waitForEvent("filechooser");
  await start.click();
  await (await choosing).setFiles(file);
}

/** What stands beside "Use this data"; empty before anything is read. */
export async function ownStatus(page: Page): Promise<string> {
  const status = ownDialog(page).getByRole("status");
  return (await status.isVisible()) ? (await status.innerText()).trim() : "";
}

/** Waits until it reads so. */
export async function ownStatusIs(page: Page, text: string): Promise<void> {
  await ownDialog(page).getByRole("status").filter({ hasText: text }).waitFor();
}

/** Drags a file onto the page, and drops it or leaves again. */
export async function dragFile(
  page: Page,
  name: string,
  type: string,
  content: string,
  last: "drop" | "dragleave" = "drop",
): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    (file) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([file.content], file.name, { type: file.type }));
      return transfer;
    },
    { name, type, content },
  );
  const target = page.locator("dialog[open], main").last();
  await target.dispatchEvent("dragover", { dataTransfer });
  const hint = page.getByText("Drop a CSV file to add its data");
  if (type === "text/csv") await hint.waitFor();
  await target.dispatchEvent(last, { dataTransfer });
  await hint.waitFor({ state: "detached" });
}

/** A table of a header and as many rows. */
export function makeCsv(
  header: readonly string[],
  numRows: number,
  row: (index: number) => readonly unknown[],
): string {
  return [header, ...Array.from({ length: numRows }, (_, index) => row(index))]
    .map((cells) => cells.join(","))
    .join("\n");
}
