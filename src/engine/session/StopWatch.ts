import { StopJudge } from "../../core/training/stop/StopJudge";
import { toStopMoment } from "../../core/training/stop/StopMoment";
import type { Stop, StopSettings } from "../../core/training/stop/StopSettings";
import type { Evaluation } from "../../protocol/messages";
import type { Run } from "../Run";

/** Tells when a run that plays has come to one of its stop rules; it outlives the device that the run is on. */
export class StopWatch {
  readonly #judge = new StopJudge();
  #trainedMs = 0;
  #sinceMs = 0;

  /** Whether a rule is set that must see every epoch's evaluation. */
  get needsEveryEpoch(): boolean {
    return this.#judge.needsEveryEpoch;
  }

  /** Takes the rules that count from now on. */
  obey(rules: StopSettings): void {
    this.#judge.obey(rules);
  }

  /** Training begins or goes on: where it stands already stops nothing. */
  start(run: Run, evaluation: Evaluation | null, nowMs: number): void {
    this.#sinceMs = nowMs;
    this.#judgeEpoch(run, evaluation);
  }

  /** Judges the seconds so far, and at the end of an epoch its evaluation, where that was taken. */
  judge(run: Run, evaluation: Evaluation | null, nowMs: number): Stop | null {
    this.#trainedMs += nowMs - this.#sinceMs;
    this.#sinceMs = nowMs;
    const late = this.#judge.judgeSeconds(run.epoch, this.#trainedMs / 1000);
    return this.#judgeEpoch(run, evaluation) ?? late;
  }

  #judgeEpoch(run: Run, evaluation: Evaluation | null): Stop | null {
    if (evaluation?.step !== run.step || run.step % run.stepsPerEpoch !== 0) return null;
    const { diverged } = run;
    return this.#judge.judge(toStopMoment({ ...evaluation, diverged }, run.experiment.replicates));
  }
}
