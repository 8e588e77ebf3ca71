import type { Page } from "playwright-core";

/** Counts from now on how often an open network is drawn: each picture begins by clearing its canvas. */
export async function countPictures(page: Page): Promise<() => Promise<number>> {
  const counter = await page.evaluateHandle(() => {
    const { prototype } = CanvasRenderingContext2D;
    const count = { numPictures: 0 };
    const clear: (...box: Parameters<typeof prototype.clearRect>) => void = prototype.clearRect;
    prototype.clearRect = function (...box) {
      if (this.canvas.ariaLabel?.startsWith("Network of")) count.numPictures++;
      clear.apply(this, box);
    };
    return count;
  });
  return () => counter.evaluate(({ numPictures }) => numPictures);
}
