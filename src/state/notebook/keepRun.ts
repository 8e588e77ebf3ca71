import { ACTIVATIONS } from "../../core/activations/activations";
import { sourceOf } from "../../core/data/sourceOf";
import { resolveVariants, type ResolvedVariant } from "../../core/experiment/resolveVariants";
import type { Spread, VariantView } from "../../core/experiment/VariantView";
import { cutText } from "../../core/notebook/cutText";
import { KEPT_LIMITS } from "../../core/notebook/keptLimits";
import { keptSpread } from "../../core/notebook/keptNumber";
import type { KeptRun, KeptThumbnail, KeptVariant } from "../../core/notebook/KeptRun";
import { makeThumbnail } from "../../core/notebook/makeThumbnail";
import type { Verdict } from "../../core/verdict/findings";
import { asTrained } from "../run/asTrained";
import { describeLiveChanges } from "../run/describeLiveChanges";
import { describeNetwork } from "../run/describeNetwork";
import { describeRecord } from "../run/describeRecord";
import type { LiveChange } from "../run/LiveChange";
import { replicateSpread } from "../run/replicateSpread";
import { divergedReplicates, ofVariant, type RunRecord } from "../run/RunRecord";
import { testR2 } from "../run/testR2";
import { keepCurves } from "./keepCurves";
import { mainSettings } from "./mainSettings";

/** A run as the page knows it. */
export interface RunToKeep {
  readonly record: RunRecord;
  readonly views: readonly Pick<VariantView, "map" | "points">[];
  readonly liveChanges: readonly LiveChange[];
}

/** What the page knows of a run beside its numbers. */
export interface KeptAs {
  readonly id: string;
  /** Ms since 1970. */
  readonly savedAt: number;
  readonly seconds: number;
}

const { maxName, maxSettings, maxSentence, maxChangedByHand, maxDiagnoses } = KEPT_LIMITS;
const UNKNOWN: Spread = { median: Infinity, low: Infinity, high: Infinity };

/** What the notebook keeps of a run: its last medians and ranges, the sentences on it, thinned curves and a small map. */
export function keepRun(run: RunToKeep, as: KeptAs): KeptRun {
  const { experiment, changes } = asTrained(run.record, run.liveChanges);
  const record = { ...run.record, experiment };
  const { loaded, epoch, step } = record;
  const variants = resolveVariants(experiment);
  const verdicts = describeRecord(record);
  const names = variants.map(({ name }) => name);
  const kept = variants.map((variant, index) => keepVariant(record, variant, index, verdicts));
  return {
    ...as,
    changedAt: as.savedAt,
    note: "",
    isPinned: false,
    dataName: cutText(sourceOf(experiment.data).name, maxName),
    backend: loaded.backend.name,
    epochs: epoch,
    steps: step,
    numReplicates: experiment.replicates,
    settings: mainSettings(experiment)
      .slice(0, maxSettings)
      .map((part) => cutText(part, maxName)),
    verdict: cutText(
      verdicts.find(({ variant }) => variant === undefined)?.text ?? "",
      maxSentence,
    ),
    changedByHand: cutText(describeLiveChanges(changes, names), maxChangedByHand),
    variants: kept,
    thumbnail: thumbnailOf(kept, run.views),
    experiment,
    curves: keepCurves(record),
  };
}

function keepVariant(
  record: RunRecord,
  variant: ResolvedVariant,
  index: number,
  verdicts: readonly Verdict[],
): KeptVariant {
  const newest = record.evaluations.points.at(-1);
  const isReal = sourceOf(record.experiment.data).task === "real";
  const activations = variant.hidden.map(({ activation }) => ACTIVATIONS[activation].name);
  const verdict = verdicts.find((one) => one.variant === index);
  const testAccuracy = newest?.testAccuracy[index];
  const r2 = testR2(record, index);
  return {
    name: variant.name,
    network: cutText(describeNetwork(variant), maxName),
    activations: [...new Set(activations)],
    trainLoss: keptSpread(newest?.trainLoss[index] ?? UNKNOWN),
    testLoss: keptSpread(newest?.testLoss[index] ?? UNKNOWN),
    trainAccuracy: isReal ? null : trainAccuracyOf(record, index),
    testAccuracy: isReal || !testAccuracy ? null : keptSpread(testAccuracy),
    testR2: r2 && keptSpread(r2),
    numDiverged: divergedReplicates(record, index, record.step).size,
    verdict: cutText(verdict?.text ?? "", maxSentence),
    diagnoses: (verdict?.diagnoses ?? []).slice(0, maxDiagnoses).map(({ id }) => id),
  };
}

/** Points of charts have no train accuracy; the newest evaluation does. */
function trainAccuracyOf(record: RunRecord, index: number): Spread | null {
  const { newestEvaluation } = record;
  if (!newestEvaluation) return null;
  const diverged = divergedReplicates(record, index, newestEvaluation.step);
  const values = ofVariant(record, newestEvaluation.trainAccuracy, index);
  return keptSpread(replicateSpread(values, diverged, "low"));
}

/** The map of the variant with the lowest test loss among those that have one. */
function thumbnailOf(
  variants: readonly KeptVariant[],
  views: RunToKeep["views"],
): KeptThumbnail | null {
  const loss = (index: number) => variants[index]?.testLoss.median ?? Infinity;
  const drawn = views.flatMap(({ map, points }, index) => (map ? [{ map, points, index }] : []));
  const [best] = drawn.sort((a, b) => loss(a.index) - loss(b.index) || a.index - b.index);
  return best ? makeThumbnail(best.map, best.index, best.points) : null;
}
