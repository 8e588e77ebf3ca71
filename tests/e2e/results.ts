import type { Locator, Page } from "playwright-core";

import { STRINGS } from "../../src/components/strings";

/** The text of an `<output>`, such as "Epoch" or "sigmoid test loss". */
export async function readOutput(page: Page, name: string): Promise<string> {
  return (await page.getByRole("status", { name, exact: true }).textContent()) ?? "";
}

/** The number that an `<output>` shows: `.70` is 0.7; NaN for a dash. */
export async function readNumber(page: Page, name: string): Promise<number> {
  return textToNumber(await readOutput(page, name));
}

/** A variant's card. */
export function card(page: Page, variant: string): Locator {
  return page.getByRole("article", { name: variant, exact: true });
}

/** The names of the cards, in their order. */
export function cardNames(page: Page): Promise<string[]> {
  return page.getByRole("article").getByRole("heading").allInnerTexts();
}

/** What the ladder of a card says of each layer to those who hear it, layer 1 first, the output layer last. */
export async function readLadder(page: Page, variant: string): Promise<number[]> {
  const rungs = card(page, variant).getByRole("listitem").filter({ hasText: "layer" });
  const sentences = await rungs.allTextContents();
  // "layer 5: 0.060, from 0.047 to 0.086"; a gradient that is none reads "0 (exact)".
  return sentences.map((sentence) => parseFloat(sentence.split(": ")[1]!)).reverse();
}

/** Waits until every card shows a test loss: the networks have been evaluated. */
export async function waitForResults(page: Page, numVariants: number): Promise<void> {
  const losses = page.getByRole("status", { name: /test loss$/ }).filter({ hasText: /\d/ });
  await losses.nth(numVariants - 1).waitFor({ timeout: 60_000 });
}

/** Presses Step epoch and waits until the epoch is done and shown. */
export async function stepEpoch(page: Page): Promise<void> {
  const button = page.getByRole("button", { name: "Step epoch", exact: true });
  const before = await readNumber(page, "Epoch");
  await button.click();
  await page
    .getByRole("status", { name: "Epoch", exact: true })
    .filter({ hasText: String(before + 1).padStart(3, "0") })
    .waitFor({ timeout: 60_000 });
  await page.locator("button:enabled", { hasText: /^Step epoch$/ }).waitFor({ timeout: 60_000 });
}

/** The sentence on all variants: "After 42 epochs ReLU leads with test accuracy .94". */
export async function readSummary(page: Page): Promise<string> {
  const sentences = page.getByRole("region", { name: STRINGS.verdict }).getByRole("paragraph");
  return (await sentences.first().innerText()).trim();
}

/** The number that the page writes with commas and a true minus. */
export function textToNumber(text: string | null): number {
  return text === null ? NaN : Number(text.replaceAll(",", "").replace(/^−/, "-"));
}
