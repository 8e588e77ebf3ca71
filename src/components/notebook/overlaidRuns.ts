import type { OverlaidRun } from "../../charts/overlay/OverlaidRun";
import { distinctSettings } from "../../core/notebook/runSettings";
import { runTitle } from "../../core/notebook/runTitle";
import { curvesOnScreen } from "../../state/notebook/keepCurves";
import type { RunKeeper } from "../../state/notebook/RunKeeper";
import { ON_SCREEN, type Overlaid } from "../../state/notebook/RunOverlay.svelte";
import type { RunMonitor } from "../../state/run/RunMonitor.svelte";
import { OVERLAY_WORDS } from "./overlayWords";

/** What is laid over each other, as the charts take it; a kept run that is on screen too is there once. */
export function overlaidRuns(
  all: readonly Overlaid[],
  onScreen: string | null,
  { record, views }: Pick<RunMonitor, "record" | "views">,
  keeper: Pick<RunKeeper, "seconds">,
): readonly OverlaidRun[] {
  const kept = all.flatMap(({ run }) => run ?? []);
  const distinct = distinctSettings(kept);
  const hasScreen = all.some(({ id }) => id === ON_SCREEN);
  return all.flatMap(({ id, place, run }): OverlaidRun | OverlaidRun[] => {
    if (id === ON_SCREEN) {
      if (record === null) return [];
      return {
        place,
        title: OVERLAY_WORDS.screen,
        short: OVERLAY_WORDS.screen,
        names: views.map(({ name }) => name),
        epochs: record.epoch,
        seconds: keeper.seconds,
        numReplicates: record.experiment.replicates,
        curves: curvesOnScreen(record),
      };
    }
    if (run === null || (hasScreen && id === onScreen)) return [];
    const { dataName, variants, epochs, seconds, numReplicates, curves } = run;
    const names = variants.map(({ name }) => name);
    const own = distinct[kept.indexOf(run)];
    const title = [runTitle(run), ...own].join(", ");
    const short = [dataName, ...own, OVERLAY_WORDS.length(epochs)].join(", ");
    return { place, title, short, names, epochs, seconds, numReplicates, curves };
  });
}
