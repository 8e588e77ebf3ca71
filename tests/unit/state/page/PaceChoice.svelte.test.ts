import { expect, it } from "vitest";

import { EPOCHS_PER_SECOND, type Pace } from "../../../../src/state/page/PaceChoice.svelte";
import { PageView } from "../../../../src/state/page/PageView.svelte";

it("is the fastest at first, and then in no link", () => {
  const { link, pace } = new PageView(null);
  expect(link).toBeNull();
  expect([pace.current, pace.epochsPerSecond]).toEqual(["fastest", null]);
});

it.each<Pace>(["slowMotion", ...EPOCHS_PER_SECOND])("travels in a link: %s", (choice) => {
  const view = new PageView(null);
  view.pace.choose(choice);
  const opened = new PageView(view.link);
  expect(opened.pace.current).toBe(choice);
  expect(opened.pace.epochsPerSecond).toBe(choice === "slowMotion" ? 0 : choice);
});

it("passes over a speed that cannot be chosen", () => {
  expect(new PageView("epochs-a-minute-7").pace.current).toBe("fastest");
});
