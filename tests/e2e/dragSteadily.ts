import type { Locator, Page } from "playwright-core";

/** What each frame of a drag is measured as in the page. */
export const DRAG_FRAME = "frame of a drag";

/** Pixels to either side of where the drag begins. */
const REACH = 70;
const NUM_MOVES = 80;

/** Drags to and fro by mouse and off to one side, one move a frame, each frame marked by `performance.measure`. */
export async function dragSteadily(page: Page, what: Locator): Promise<void> {
  await what.scrollIntoViewIfNeeded();
  const box = await what.boundingBox();
  if (box === null) throw new Error("what is to be dragged is not to be seen");
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let i = 1; i <= NUM_MOVES; i++) {
    const turn = Math.sin((6.5 * Math.PI * i) / NUM_MOVES);
    await page.mouse.move(x + REACH * turn, y - 0.3 * REACH * turn);
    await page.evaluate(nextFrame, DRAG_FRAME);
  }
  await page.mouse.up();
}

/** Runs in the page: resolves in the next frame, of which it marks the begin. */
function nextFrame(name: string): Promise<void> {
  return new Promise((resolve) =>
    requestAnimationFrame((now) => {
      // The trace has no begin of a measure without length.
      performance.measure(name, { start: now - 0.5, end: now });
      resolve();
    }),
  );
}
