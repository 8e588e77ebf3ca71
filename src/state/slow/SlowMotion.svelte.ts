import type { StepPreview } from "../../protocol/stepPreview";
import { messageOf } from "../messageOf";
import type { RunMonitor } from "../run/RunMonitor.svelte";

/** The parts of one step, in their order. */
export const STEP_PHASES = ["predict", "error", "derivatives", "update"] as const;

export type StepPhase = (typeof STEP_PHASES)[number];

/** What of the run it needs. */
type SlowedRun = Pick<
  RunMonitor,
  "ask" | "step" | "pause" | "isPlaying" | "phase" | "readyRunId" | "record" | "results"
>;

/** How long a phase stands, in ms. */
export const PHASE_MS = { least: 200, most: 5000, first: 1000 } as const;

/** One step after the other in slow motion: its numbers are asked for before it is made, and shown phase by phase. */
export class SlowMotion {
  readonly #run: SlowedRun;
  readonly #later: (callback: () => void, delayMs: number) => () => void;
  #phase = $state.raw<StepPhase | null>(null);
  #preview = $state.raw<(StepPreview & { readonly runId: number; numEdits: number }) | null>(null);
  #phaseMs = $state.raw<number>(PHASE_MS.first);
  #problem = $state.raw("");
  /** The replicate of each variant that it holds on to; null where the user has picked one. */
  #held: readonly (number | null)[] = [];
  #isBusy = false;
  #callOff: (() => void) | null = null;
  #follower: ((phase: StepPhase) => void) | null = null;

  constructor(run: SlowedRun, later: (callback: () => void, delayMs: number) => () => void) {
    this.#run = run;
    this.#later = later;
  }

  /** Which part of a step is shown; null before the first, and where the run has gone elsewhere meanwhile. */
  readonly phase: StepPhase | null = $derived.by(() => (this.#isCurrent() ? this.#phase : null));

  /** The step that is shown; null as the phase is. */
  readonly preview: StepPreview | null = $derived.by(() =>
    this.#isCurrent() ? this.#preview : null,
  );

  get phaseMs(): number {
    return this.#phaseMs;
  }

  /** Why a step could not be shown; empty where it could. */
  get problem(): string {
    return this.#problem;
  }

  setPhaseMs = (phaseMs: number): void => {
    this.#phaseMs = phaseMs;
  };

  /** Call it when the run may have been started, paused or built anew; goes on while it plays, and waits while not. */
  keepUp(): void {
    this.stop();
    const { isPlaying, phase } = this.#run;
    if (!isPlaying || phase !== "idle" || this.#isBusy) return;
    const waitMs = this.#phase === null ? 0 : this.#phaseMs;
    this.#callOff = this.#later(() => void this.next(), waitMs);
  }

  /** Nothing goes on by itself any more. */
  stop(): void {
    this.#callOff?.();
    this.#callOff = null;
  }

  /** Slow motion is over: the cards show the median replicate again. */
  leave(): void {
    this.stop();
    const { results } = this.#run;
    const held = this.#held;
    this.#held = [];
    held.forEach((replicate, variant) => {
      if (replicate !== null && results.picks[variant] === replicate)
        results.showReplicate(variant, null);
    });
  }

  /** Shows the next phase; a step is made between derivatives and update. */
  next = async (): Promise<void> => {
    if (this.#isBusy) return;
    this.stop();
    this.#isBusy = true;
    try {
      await this.#advance();
      this.#problem = "";
    } catch (reason) {
      this.#phase = this.#preview = null;
      // Another run has its own steps.
      if (this.#run.readyRunId !== null) {
        this.#run.pause();
        this.#problem = messageOf(reason);
      }
    } finally {
      this.#isBusy = false;
    }
    this.keepUp();
  };

  /** From now on `follower` hears of every phase; the function returned ends it. */
  follow(follower: (phase: StepPhase) => void): () => void {
    this.#follower = follower;
    return () => (this.#follower = null);
  }

  async #advance(): Promise<void> {
    const { phase } = this;
    if (phase === null || phase === "update") return this.#begin();
    if (phase !== "derivatives") return this.#show(phase === "predict" ? "error" : "derivatives");
    const epochBefore = this.#preview?.epoch;
    await this.#run.step("batch", true);
    this.#show("update");
    const { record } = this.#run;
    if (record === null || record.epoch === epochBefore) return;
    // As training does at the end of its epochs.
    if (record.epoch % record.experiment.training.epochs === 0) this.#run.pause();
  }

  async #begin(): Promise<void> {
    const { readyRunId: runId, results } = this.#run;
    if (runId === null) return;
    this.#hold();
    const { numEdits, shownReplicates: replicates } = results;
    const preview = await this.#run.ask("previewStep", { runId, replicates });
    this.#preview = { ...preview, runId, numEdits };
    this.#show("predict");
  }

  /** The next step is of the same networks, also where another replicate has become the median. */
  #hold(): void {
    const { results } = this.#run;
    const { picks } = results;
    this.#held = results.shownReplicates.map((shown, variant) =>
      picks[variant] === null || picks[variant] === this.#held[variant] ? shown : null,
    );
    this.#held.forEach((replicate, variant) => {
      if (replicate !== null) results.showReplicate(variant, replicate);
    });
  }

  #show(phase: StepPhase): void {
    this.#phase = phase;
    this.#follower?.(phase);
  }

  /** Whether the run stands where the step that is shown begins, or has just ended. */
  #isCurrent(): boolean {
    const { record, readyRunId, results } = this.#run;
    const preview = this.#preview;
    if (record === null || preview === null || preview.runId !== readyRunId) return false;
    const numDone = this.#phase === "update" ? 1 : 0;
    return preview.numEdits === results.numEdits && record.step === preview.step + numDone;
  }
}
