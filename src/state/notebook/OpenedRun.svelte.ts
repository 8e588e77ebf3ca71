import type { Experiment } from "../../core/experiment/Experiment";
import type { RunMonitor } from "../run/RunMonitor.svelte";

/** The kept run whose settings were opened last: only they came back, and this says so until they train. */
export class OpenedRun {
  readonly #run: Pick<RunMonitor, "record" | "isPlaying">;
  #experiment = $state.raw<Experiment | null>(null);

  constructor(run: Pick<RunMonitor, "record" | "isPlaying">) {
    this.#run = run;
  }

  /** Whether the page shows those settings, untrained. */
  get isWaiting(): boolean {
    const { record, isPlaying } = this.#run;
    return (
      record !== null && record.experiment === this.#experiment && record.step === 0 && !isPlaying
    );
  }

  /** Call it with the experiment that the page then follows. */
  opened(experiment: Experiment): void {
    this.#experiment = experiment;
  }

  dismiss = (): void => {
    this.#experiment = null;
  };
}
