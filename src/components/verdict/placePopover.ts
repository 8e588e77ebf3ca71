/** Between a panel and the edges of the window, in pixels. */
const MARGIN_PX = 8;

/** Where a panel stands: under what opened it, or above it where there is no room; always within the window. */
export function placePopover(panel: HTMLElement, opener: Element): { left: number; top: number } {
  const { offsetWidth: width, offsetHeight: height } = panel;
  const { x, y, bottom } = opener.getBoundingClientRect();
  const left = Math.max(MARGIN_PX, Math.min(x, innerWidth - width - MARGIN_PX));
  const below = bottom + MARGIN_PX / 2;
  if (below + height + MARGIN_PX <= innerHeight) return { left, top: below };
  return { left, top: Math.max(MARGIN_PX, y - height - MARGIN_PX / 2) };
}
