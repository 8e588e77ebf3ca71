import type { Experiment } from "../../core/experiment/Experiment";
import type { ExperimentEditor } from "../experiment/ExperimentEditor.svelte";
import type { RunMonitor } from "../run/RunMonitor.svelte";

type Run = Pick<RunMonitor, "record" | "isPlaying" | "phase" | "pause" | "reset">;
type Editor = Pick<ExperimentEditor, "open" | "committed">;

/** Brings back the settings of a kept run, and knows that only they came back until they train. */
export class OpenedRun {
  readonly #run: Run;
  readonly #editor: Editor;
  #experiment = $state.raw<Experiment | null>(null);

  constructor(run: Run, editor: Editor) {
    this.#run = run;
    this.#editor = editor;
  }

  /** Whether the page shows those settings, untrained. */
  get isWaiting(): boolean {
    const { record, isPlaying } = this.#run;
    if (record === null || isPlaying) return false;
    return record.experiment === this.#experiment && record.step === 0;
  }

  /** Begins the run anew from its first step, unless it is the one on screen. */
  open(experiment: Experiment, isOnScreen: boolean): void {
    this.#editor.open(experiment);
    if (isOnScreen) return;
    this.#run.pause();
    // Settings that are taken up live would go on with the networks of the run on screen.
    if (this.#run.phase !== "loading") this.#run.reset();
    this.#experiment = this.#editor.committed;
  }

  dismiss = (): void => {
    this.#experiment = null;
  };
}
