import type { ElementHandle, Page } from "playwright-core";

import type { Rng } from "../../src/core/math/rng";

const nonsense = ["", "-1", "e", "1e400", "0.5", "999999999"];

/** Entries that a field takes, small enough that no run takes minutes. */
const entries: Readonly<Record<string, readonly string[]>> = {
  Examples: ["20", "100", "300"],
  Noise: ["0", "10", "50"],
  "Test share": ["0.1", "0.5", "0.9"],
  "Hidden layers": ["0", "1", "3", "8"],
  "Units per layer": ["1", "3", "8", "24"],
  "Learning rate": ["0.000001", "0.1", "10"],
  "Batch size": ["7", "10", "64"],
  L1: ["0", "0.01", "10"],
  L2: ["0", "0.01", "10"],
  Epochs: ["1", "5", "1000"],
  Replicates: ["1", "2", "4"],
  Seed: ["0", "42"],
};
const otherEntries = ["2", "5", "9"];

/** Acts on the page as a whole; Back and Forward stay within it. */
const pageActs: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  "undo by keys": (page) => page.keyboard.press("ControlOrMeta+z"),
  "redo by keys": (page) => page.keyboard.press("ControlOrMeta+Shift+z"),
  "train by keys": (page) => page.keyboard.press("Control+Enter"),
  back: (page) => page.evaluate(() => navigation.canGoBack && history.back()),
  forward: (page) => page.evaluate(() => navigation.canGoForward && history.forward()),
  reload: (page) => page.reload(),
};

/** Does something at random to a visible control or to the page, and says what. */
export async function actAtRandom(page: Page, random: Rng): Promise<string> {
  const pick = <T>(choices: readonly T[]): T => choices[Math.floor(random() * choices.length)]!;
  if (random() < 0.15) {
    const name = pick(Object.keys(pageActs));
    await pageActs[name]!(page);
    return name;
  }
  const controls = await findControls(page);
  // Each kind as often as the others, though there are many check boxes.
  const kind = pick([...new Set(controls.map((control) => control.kind))]);
  const { name, handle } = pick(controls.filter((control) => control.kind === kind));
  try {
    return `${name}: ${await use(handle, kind, name)}`;
  } catch (error) {
    // The page moves on by itself: a picker may go with its card.
    if (await handle.evaluate((element) => element.isConnected)) throw error;
    return `${name}: gone`;
  }

  async function use(control: Control, kind: string, name: string): Promise<string> {
    if (kind === "number") {
      const text = random() < 0.3 ? pick(nonsense) : pick(entries[name] ?? otherEntries);
      await control.focus();
      await control.press("ControlOrMeta+A");
      await control.press("Delete");
      await page.keyboard.type(text);
      await control.press("Enter");
      return `type ${JSON.stringify(text)}`;
    }
    if (kind === "select-one") {
      const numOptions = await control.evaluate((select) => select.children.length);
      const index = Math.floor(random() * numOptions);
      await control.selectOption({ index }, { timeout: 5000 });
      return `choose ${index}`;
    }
    if (kind === "range") {
      const share = random();
      await control.evaluate(drag, share);
      return `drag to ${share.toFixed(2)}`;
    }
    // Not by the mouse: an open panel or a scrolled rail may cover what a keyboard reaches.
    await control.evaluate((element) => element.click());
    return "click";
  }
}

type Control = ElementHandle<HTMLElement>;

/** Every control that can be seen and used, with its kind and its name. */
async function findControls(page: Page) {
  const selector = ["button", "select", "input"].map((tag) => `${tag}:visible:enabled`).join();
  const handles = (await page
    .locator(`${selector}, summary:visible`)
    .elementHandles()) as Control[];
  const described = await page.evaluate(
    (elements) =>
      elements.map((element) => {
        const { type, labels } = element as HTMLInputElement;
        const label = labels?.[0]?.textContent ?? element.textContent;
        const name = (element.getAttribute("aria-label") ?? label).trim();
        return { kind: type ?? element.tagName, name };
      }),
    handles,
  );
  return described.map((control, i) => ({ ...control, handle: handles[i]! }));
}

/** Runs in the page: what a pointer does to a slider, up to 100 at most. */
function drag(element: HTMLElement, share: number): void {
  const slider = element as HTMLInputElement;
  const min = Number(slider.min);
  slider.value = String(min + share * (Math.min(100, Number(slider.max)) - min));
  for (const name of ["input", "change"]) slider.dispatchEvent(new Event(name, { bubbles: true }));
}
