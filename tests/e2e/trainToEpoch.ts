import type { Page } from "playwright-core";

/** Presses Train and waits until `epoch` is reached; training goes on. */
export async function trainToEpoch(page: Page, epoch: number): Promise<void> {
  await page.getByRole("button", { name: "Train", exact: true }).click();
  await waitForEpoch(page, epoch);
}

/** Waits until the page shows `epoch` or a later one. */
export async function waitForEpoch(page: Page, epoch: number, timeout = 120_000): Promise<void> {
  await page.waitForFunction(
    (wanted) => {
      const output = document.querySelector('output[aria-label="Epoch"]');
      return Number(output?.textContent?.replace(/\D/g, "")) >= wanted;
    },
    epoch,
    { timeout },
  );
}

/** Presses Pause and waits until the page offers Train again. */
export async function pauseTraining(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Pause", exact: true }).click();
  await page.getByRole("button", { name: "Train", exact: true }).waitFor();
}
