import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expect } from "vitest";

/** Axe's own rules, and what it passes over: pictures without a name. */
export async function expectNothingWrong(page: Page): Promise<void> {
  const { violations, passes } = await new AxeBuilder({ page }).analyze();
  expect(passes.length, "rules that apply").toBeGreaterThan(20);
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary}`),
  );
  expect(found).toEqual([]);
  expect(await unnamedPictures(page)).toEqual([]);
}

/** Every canvas and picture that neither has a name nor is hidden from those who would hear it; a group can be operated. */
function unnamedPictures(page: Page): Promise<string[]> {
  return page
    .locator("canvas:visible, svg:visible, img:visible, [role=img]:visible")
    .evaluateAll((pictures) =>
      pictures
        .filter((picture) => picture.closest("[aria-hidden=true]") === null)
        .filter((picture) => !["img", "group"].includes(picture.role ?? "") || !picture.ariaLabel)
        .map((picture) => picture.outerHTML.slice(0, 200)),
    );
}
