import type { Locator, Page } from "playwright-core";

import { DATA_SOURCES } from "../../src/core/data/dataSources";

/** A number field, by its label. */
export function numberField(page: Page, label: string): Locator {
  return page.getByRole("spinbutton", { name: label, exact: true });
}

/** Types into a number field, key by key in place of what was there, and commits it. */
export async function enterNumber(page: Page, label: string, text: string): Promise<void> {
  const field = numberField(page, label);
  await field.focus();
  await field.press("ControlOrMeta+A");
  await field.press("Delete");
  await page.keyboard.type(text);
  await field.press("Enter");
}

/** Chooses an option by its name. */
export async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole("combobox", { name: label, exact: true }).selectOption({ label: option });
}

/** Chooses a data set by its picture, and first the problem that it belongs to. */
export async function chooseDataset(page: Page, name: string): Promise<void> {
  const sets = page.getByRole("group", { name: "Dataset" });
  await sets.waitFor();
  const source = Object.values(DATA_SOURCES).find((one) => one.name === name);
  if (source && !(await sets.getByText(name, { exact: true }).isVisible()))
    await chooseProblem(page, source.task === "real" ? "Regression" : "Classification");
  await sets.getByText(name, { exact: true }).click();
}

/** Chooses between classes and real targets. */
export async function chooseProblem(
  page: Page,
  name: "Classification" | "Regression",
): Promise<void> {
  await page.getByRole("radiogroup", { name: "Problem" }).getByText(name, { exact: true }).click();
}

/** Turns one of a group's check boxes on or off: a feature, a compared activation. */
export async function toggle(page: Page, group: string, name: string): Promise<void> {
  const box = page.getByRole("checkbox", { name, exact: true });
  await page
    .getByRole("group", { name: group, exact: true })
    .locator("label")
    .filter({ has: box })
    .click();
}

/** Presses a button. */
export async function press(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name, exact: true }).click();
}

/** Unfolds what most experiments leave alone of the settings. */
export async function unfoldMore(page: Page): Promise<void> {
  for (const fold of await page.getByText("More", { exact: true }).all())
    if ((await fold.locator("xpath=..").getAttribute("open")) === null) await fold.click();
}
