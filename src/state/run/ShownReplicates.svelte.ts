import { rankReplicates } from "./replicateSpread";
import { divergedReplicates, ofVariant, type RunRecord } from "./RunRecord";

/** Ranks from the median within which a picture stays while training, so that it does not jump. */
const CALM_RANKS = 1;

/** Which replicate of each variant the maps and points show: the user's pick, else one near the median test loss. */
export class ShownReplicates {
  #picks = $state.raw<readonly (number | null)[]>([]);
  #current = $state.raw<readonly number[]>([]);
  #numReplicates = 0;

  /** One replicate a variant. */
  get current(): readonly number[] {
    return this.#current;
  }

  /** What the user picked, one a variant; null where the median is followed. */
  get picks(): readonly (number | null)[] {
    return this.#picks;
  }

  /** Begins a run; one of the same size keeps the picks, for a rebuilt run has the same replicates. */
  begin(numVariants: number, numReplicates: number): void {
    if (numVariants !== this.#picks.length || numReplicates !== this.#numReplicates)
      this.#picks = new Array<null>(numVariants).fill(null);
    this.#numReplicates = numReplicates;
    this.#current = this.#picks.map((pick) => pick ?? 0);
  }

  /** `null` follows the median again. */
  pick(variant: number, replicate: number | null): void {
    this.#picks = this.#picks.with(variant, replicate);
  }

  /** Follows the newest evaluation: "exact" to the median itself, "calm" only when the one shown has strayed from it. */
  settle(record: RunRecord, manner: "exact" | "calm"): void {
    const next = this.#current.map(
      (shown, variant) => this.#picks[variant] ?? followMedian(record, variant, shown, manner),
    );
    if (next.some((replicate, i) => replicate !== this.#current[i])) this.#current = next;
  }
}

function followMedian(
  record: RunRecord,
  variant: number,
  shown: number,
  manner: "exact" | "calm",
): number {
  if (record.newestEvaluation === null) return shown;
  const { step, testLoss } = record.newestEvaluation;
  const diverged = divergedReplicates(record, variant, step);
  const order = rankReplicates(ofVariant(record, testLoss, variant), diverged);
  const middle = Math.floor((order.length - 1) / 2);
  const isNear = Math.abs(order.indexOf(shown) - middle) <= CALM_RANKS;
  return manner === "calm" && isNear ? shown : order[middle];
}
