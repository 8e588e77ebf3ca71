import type { Predictions } from "../../protocol/prediction";
import { Pacing } from "../inspect/Pacing";
import { messageOf } from "../messageOf";
import type { PageClock } from "../page/PageClock";
import { LatestAnswer } from "../run/LatestAnswer.svelte";
import type { RunMonitor } from "../run/RunMonitor.svelte";

/** What of the run it needs. */
type AskedRun = Pick<RunMonitor, "ask" | "phase" | "readyRunId" | "record" | "results">;

/** One row put to the shown replicate of every variant, at one moment. */
interface WantedAnswers {
  readonly runId: number;
  readonly step: number;
  readonly numEdits: number;
  readonly replicates: readonly number[];
  readonly row: Float64Array;
}

/** What the networks of a run say of a row. */
type Answers = Predictions & Pick<WantedAnswers, "runId" | "row">;

/** Between two answers while training: bars that jump with every frame cannot be read. */
const CALM_MS = 150;

/** What the networks say of one example, kept up to date while it is changed and while they learn. */
export class ExampleAnswers {
  readonly #run: AskedRun;
  readonly #pacing: Pacing;
  readonly #answers: LatestAnswer<WantedAnswers, Answers>;
  #row = $state.raw<Float64Array | null>(null);
  #error = $state.raw<string | null>(null);

  constructor(run: AskedRun, clock: PageClock) {
    this.#run = run;
    this.#pacing = new Pacing(clock, () => run.phase === "training");
    this.#answers = new LatestAnswer({
      wanted: () => this.#wanted(),
      isSame,
      ask: async ({ runId, replicates, row }) => {
        const answer = await run.ask("predict", { runId, replicates, rows: row });
        this.#error = null;
        return { ...answer, runId, row };
      },
      settled: () => this.#pacing.rest(CALM_MS),
      failed: (reason) => {
        this.#error = messageOf(reason);
      },
    });
  }

  /** Of the present run; null where nothing is asked, or nothing has been answered yet. They may be a moment old. */
  get current(): Answers | null {
    const { current } = this.#answers;
    const isOfRun = current !== null && current.runId === this.#run.readyRunId;
    return isOfRun && this.#row !== null ? current : null;
  }

  /** What the engine could not answer. */
  get error(): string | null {
    return this.#error;
  }

  /** From now on asks about this row of raw columns; null asks nothing. */
  askFor(row: Float64Array | null): void {
    this.#row = row;
    if (row === null) this.#answers.clear();
    this.#pacing.hurry();
    this.keepUp();
  }

  /** Call it when the run may have gone on, or other replicates may be shown. */
  keepUp(): void {
    void this.#answers.keepUp();
  }

  #wanted(): WantedAnswers | null {
    const { readyRunId: runId, record, results } = this.#run;
    const row = this.#row;
    if (runId === null || record === null || row === null) return null;
    const { numEdits, shownReplicates: replicates } = results;
    return { runId, step: record.step, numEdits, replicates, row };
  }
}

function isSame(wanted: WantedAnswers, shown: WantedAnswers): boolean {
  return (
    wanted.runId === shown.runId &&
    wanted.step === shown.step &&
    wanted.numEdits === shown.numEdits &&
    wanted.row === shown.row &&
    wanted.replicates.join() === shown.replicates.join()
  );
}
