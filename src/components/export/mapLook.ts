import type { MapLook } from "../../charts/figures/make/mapFigure";
import type { PageView } from "../../state/page/PageView.svelte";
import type { RunMonitor } from "../../state/run/RunMonitor.svelte";

/** How the page shows its maps now. */
export function mapLook(
  { record }: Pick<RunMonitor, "record">,
  { hasTestPoints, isDiscretized }: Pick<PageView, "hasTestPoints" | "isDiscretized">,
): MapLook {
  return { classNames: record?.loaded.classNames ?? [], hasTestPoints, isDiscretized };
}
