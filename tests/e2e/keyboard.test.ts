import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { engineReadout, waitUntilBuilt } from "./engineReadout";
import { hashOf } from "./hashOf";
import type { OpenApp } from "./openApp";
import { openReadyApp } from "./openReadyApp";
import { cardNames } from "./results";

describe("by keyboard alone", () => {
  let app: OpenApp;
  beforeAll(async () => {
    app = await openReadyApp({ hash: hashOf({ replicates: 2 }) });
  });
  afterAll(() => app.close());

  it("Tab reaches every control, in the order of the page, and shows where it is", async () => {
    const { page } = app;
    const wanted = await page.evaluate(markControls);
    expect(wanted.length).toBeGreaterThan(40);
    const reached: string[] = [];
    const unseen: string[] = [];
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    for (let i = 0; i < wanted.length + 5; i++) {
      await page.keyboard.press("Tab");
      const { mark, isShown } = await page.evaluate(readFocus);
      if (mark === null || reached.includes(mark)) continue;
      reached.push(mark);
      if (!isShown) unseen.push(mark);
    }
    expect(reached).toEqual(wanted);
    expect(unseen).toEqual([]);
  });

  it("arrows choose the data set", async () => {
    const { page } = app;
    const isChosen = (name: string) => page.getByRole("radio", { name, exact: true }).isChecked();
    await page.getByRole("radio", { name: "Spiral", exact: true }).focus();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => isChosen("Moons")).toBe(true);
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowLeft");
    await expect.poll(() => isChosen("Gaussian")).toBe(true);
  });

  it("Space chooses variants and features, arrows the steps of a rate", async () => {
    const { page } = app;
    await page.getByRole("checkbox", { name: "GELU", exact: true }).press("Space");
    await expect.poll(() => cardNames(page)).toEqual(["sigmoid", "tanh", "ReLU", "GELU"]);
    const rate = page.getByRole("spinbutton", { name: "Learning rate" });
    await rate.press("ArrowUp");
    expect(await rate.inputValue()).toBe("0.3");
    await rate.press("ArrowDown");
    await rate.press("ArrowDown");
    expect(await rate.inputValue()).toBe("0.03");
  });

  it("Enter opens the engine's panel, Escape closes it and gives the focus back", async () => {
    const { page } = app;
    await waitUntilBuilt(page);
    await engineReadout(page).press("Enter");
    const backend = page.getByRole("combobox", { name: "Backend" });
    await backend.waitFor();
    await page.keyboard.press("Tab");
    expect(await backend.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press("Escape");
    await backend.waitFor({ state: "hidden" });
    expect(
      await engineReadout(page).evaluate((element) => element === document.activeElement),
    ).toBe(true);
  });

  it("Ctrl+Enter trains from anywhere and Enter presses a button", async () => {
    const { page } = app;
    await page.keyboard.press("Control+Enter");
    await page.getByRole("button", { name: "Pause", exact: true }).press("Enter");
    await page.getByRole("button", { name: "Train", exact: true }).waitFor();
  });

  it("leaves the console empty", () => expect(app.problems).toEqual([]));
});

/** Runs in the page: numbers every visible control that can be used, and tells them in the order of the document. */
function markControls(): string[] {
  const controls = document.querySelectorAll<HTMLElement>("button, input, select, summary");
  return (
    [...controls]
      .filter((element) => element.checkVisibility() && !element.matches(":disabled"))
      // Sliders and lists stand beside fields that say and do the same.
      .filter((element) => element.closest("[aria-hidden=true]") === null)
      // One of a group of radio buttons takes the focus, and arrows lead to the others.
      .filter((element) => !element.matches("input[type=radio]:not(:checked)"))
      .map((element, i) => {
        const label = (element as HTMLInputElement).labels?.[0]?.textContent ?? element.textContent;
        const name = element.getAttribute("aria-label") ?? label;
        return (element.dataset["mark"] = `${i}: ${name.trim().replace(/\s+/g, " ")}`);
      })
  );
}

/** Runs in the page: which control has the focus, and whether it or what stands for it looks different by that. */
function readFocus(): { mark: string | null; isShown: boolean } {
  const element = document.activeElement as HTMLElement;
  const places = [element, element.nextElementSibling, element.parentElement];
  const look = () =>
    places.map((place) => {
      if (place === null) return "";
      const { outline, outlineOffset, boxShadow, borderColor } = getComputedStyle(place);
      return [outline, outlineOffset, boxShadow, borderColor].join();
    });
  const focused = look().join();
  element.blur();
  const isShown = focused !== look().join();
  element.focus();
  return { mark: element.dataset["mark"] ?? null, isShown };
}
