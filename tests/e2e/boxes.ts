import type { Locator } from "playwright-core";

/** Where something stands in the viewport, in CSS pixels, under its name. */
export interface Box {
  readonly name: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Borders on the same pixel are rounded apart. */
const ROUNDING_PX = 0.6;

/** The boxes of all visible elements that a locator finds. */
export function boxesOf(locator: Locator): Promise<Box[]> {
  return locator.evaluateAll(measure);
}

/** The boxes of an element and, after it, of all visible elements within that a selector finds: of one moment. */
export function boxesWithin(locator: Locator, selector: string): Promise<Box[]> {
  return locator.locator("xpath=self::*").or(locator.locator(selector)).evaluateAll(measure);
}

/** Runs in the page. */
function measure(elements: Element[]): Box[] {
  return elements
    .filter((element) => element.checkVisibility())
    .map((element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      const text = element.textContent.trim().slice(0, 30);
      const name = element.getAttribute("aria-label") ?? (text || element.tagName);
      return { name, left, top, right, bottom };
    });
}

/** Names of boxes that lie one over the other. */
export function overlaps(boxes: readonly Box[]): string[] {
  return boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter(
        (b) =>
          a.left < b.right - ROUNDING_PX &&
          b.left < a.right - ROUNDING_PX &&
          a.top < b.bottom - ROUNDING_PX &&
          b.top < a.bottom - ROUNDING_PX,
      )
      .map((b) => `${describeBox(a)} over ${describeBox(b)}`),
  );
}

/** Boxes that reach out of another. */
export function outside(boxes: readonly Box[], frame: Omit<Box, "name">): string[] {
  return boxes
    .filter(
      ({ left, top, right, bottom }) =>
        left < frame.left - ROUNDING_PX ||
        top < frame.top - ROUNDING_PX ||
        right > frame.right + ROUNDING_PX ||
        bottom > frame.bottom + ROUNDING_PX,
    )
    .map(describeBox);
}

function describeBox({ name, left, top, right, bottom }: Box): string {
  return `${name} [${[left, top, right, bottom].map(Math.round).join(" ")}]`;
}
