import type { StopMoment } from "./StopMoment";
import { NO_STOP, type Stop, type StopRuleId, type StopSettings } from "./StopSettings";

interface Verdict {
  readonly rule: StopRuleId;
  readonly value: number;
  readonly variants: readonly number[];
  readonly isReached: boolean;
}

/**
 * Judges a run's epochs by its stop rules. A rule that has stopped the run is passed over until it is false again or
 * changed, so that Train goes on; patience and seconds are counted anew from there.
 */
export class StopJudge {
  #rules = NO_STOP;
  #epoch = -1;
  /** The lowest median test loss of each variant, and the epoch from which its patience counts. */
  #best: { loss: number; epoch: number }[] = [];
  readonly #passed = new Set<StopRuleId>();
  #secondsDone = 0;

  /** Whether a rule needs the numbers of every epoch. */
  get needsEveryEpoch(): boolean {
    const { testLoss, testAccuracy, patience } = this.#rules;
    return testLoss !== null || testAccuracy !== null || patience !== null;
  }

  /** Takes the rules that count from now on. */
  obey(rules: StopSettings): void {
    if (JSON.stringify(rules) === JSON.stringify(this.#rules)) return;
    this.#rules = rules;
    this.#passed.clear();
  }

  /** Judges the end of an epoch, each once and in their order; epoch 0, before the first step, stops nothing. */
  judge(moment: StopMoment): Stop | null {
    const { epoch } = moment;
    // Where a device is lost, the run goes over its last epochs again.
    if (epoch <= this.#epoch) return null;
    this.#epoch = epoch;
    this.#takeBest(moment);
    if (epoch === 0) return null;
    const verdicts = this.#verdicts(moment);
    const fresh = verdicts.find(({ rule, isReached }) => isReached && !this.#passed.has(rule));
    for (const { rule, isReached } of verdicts) {
      if (isReached) this.#passed.add(rule);
      else this.#passed.delete(rule);
    }
    if (!fresh) return null;
    if (fresh.rule === "patience") for (const best of this.#best) best.epoch = epoch;
    const { rule, value, variants } = fresh;
    const hasDiverged = rule !== "patience" && moment.testLoss.includes(Infinity);
    return { rule, value, epoch, when: this.#rules.when, variants, hasDiverged };
  }

  /** Judges the seconds of training so far: the run stops at each multiple of the rule's. */
  judgeSeconds(epoch: number, seconds: number): Stop | null {
    const before = this.#secondsDone;
    this.#secondsDone = seconds;
    const { seconds: value, when } = this.#rules;
    if (value === null || Math.floor(seconds / value) === Math.floor(before / value)) return null;
    return { rule: "seconds", value, epoch, when, variants: [], hasDiverged: false };
  }

  #takeBest({ epoch, testLoss }: StopMoment): void {
    testLoss.forEach((loss, variant) => {
      const best = this.#best[variant];
      if (best === undefined || loss < best.loss) this.#best[variant] = { loss, epoch };
    });
  }

  #verdicts({ epoch, testLoss, testAccuracy }: StopMoment): Verdict[] {
    const all = testLoss.map((_, variant) => variant);
    // What diverged will never come so far: the others are not kept waiting for it.
    const alive = all.filter((variant) => testLoss[variant] !== Infinity);
    const waited = (variant: number) => epoch - this.#best[variant].epoch;
    const judgements: [StopRuleId, readonly number[], (variant: number, at: number) => boolean][] =
      [
        ["testLoss", alive, (variant, at) => testLoss[variant] <= at],
        ["testAccuracy", alive, (variant, at) => testAccuracy[variant] >= at],
        ["patience", all, (variant, at) => waited(variant) >= at],
      ];
    return judgements.flatMap(([rule, judged, hasReached]) => {
      const value = this.#rules[rule];
      if (value === null) return [];
      const variants = judged.filter((variant) => hasReached(variant, value));
      const numNeeded = this.#rules.when === "all" ? Math.max(1, judged.length) : 1;
      return [{ rule, value, variants, isReached: variants.length >= numNeeded }];
    });
  }
}
