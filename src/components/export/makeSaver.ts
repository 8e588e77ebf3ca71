import type { Notices } from "../../state/page/Notices.svelte";
import type { RunMonitor } from "../../state/run/RunMonitor.svelte";
import { runWords } from "../../state/export/runWords";
import { messageOf } from "../../state/messageOf";
import { setSaver } from "./contexts";
import type { loadExport } from "./loadExport";
import { Saver } from "./Saver.svelte";

/** Hands down what saves the pictures of a run. */
export function makeSaver(load: typeof loadExport, run: RunMonitor, notices: Notices): void {
  const words = () => {
    if (run.record === null) return { subtitle: "", before: [], after: [] };
    const { sentence, source, epoch } = runWords(run.record);
    return { subtitle: sentence, before: [source], after: [epoch] };
  };
  setSaver(
    new Saver(load, words, (reason) =>
      notices.addOnce("This could not be saved:", [messageOf(reason)]),
    ),
  );
}
