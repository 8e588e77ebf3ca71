import type { Locator, Page } from "playwright-core";

/** Once a run is built the bar names its backend, its networks and its pace: "WebAssembly, 15 networks, paused". */
export function engineReadout(page: Page): Locator {
  return page.getByRole("button", { name: /^\S+, [\d,]+ networks?, / });
}

/** Waits until the engine has built the run that the page asked for last. */
export async function waitUntilBuilt(page: Page): Promise<void> {
  await engineReadout(page).waitFor({ timeout: 60_000 });
}

/** Chooses by the `Backend` control and waits until the run is built there. */
export async function chooseBackend(page: Page, name: string): Promise<void> {
  await waitUntilBuilt(page);
  await engineReadout(page).click();
  await page.getByLabel("Backend", { exact: true }).selectOption({ label: name });
  await page.getByRole("button", { name: new RegExp(`^${name}, `) }).waitFor({ timeout: 60_000 });
  await page.keyboard.press("Escape");
}
