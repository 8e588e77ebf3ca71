import type { Spread } from "../experiment/VariantView";
import { byteTriplesForm } from "./forms/byteTriplesForm";
import { bytesForm } from "./forms/bytesForm";
import { experimentForm } from "./forms/experimentForm";
import type { Form } from "./forms/Form";
import { laterForm } from "./forms/laterForm";
import { listForm } from "./forms/listForm";
import { nullableForm } from "./forms/nullableForm";
import { recordForm } from "./forms/recordForm";
import { flagForm, integerForm, measuredForm, numberForm, textForm } from "./forms/scalarForms";
import { KEPT_LIMITS, THUMBNAIL_SIDE } from "./keptLimits";
import type {
  KeptCurves,
  KeptDetails,
  KeptPoints,
  KeptSummary,
  KeptThumbnail,
  KeptVariant,
  KeptVariantCurves,
} from "./KeptRun";
import { consistentCurves } from "./consistentCurves";

const {
  maxId,
  maxNote,
  maxName,
  maxSentence,
  maxChangedByHand,
  maxSettings,
  maxVariants,
  maxReplicates,
  maxLayers,
  maxOutputs,
  maxDiagnoses,
  thumbnailPoints,
  lossPoints,
  layerPoints,
} = KEPT_LIMITS;

const MAX = Number.MAX_VALUE;
/** Ms since 1970, to the last day that a Date can be. */
const timeForm = numberForm(0, 8.64e15);
const nameForm = textForm(0, maxName);
const shareForm = spreadForm(NaN);
const lossForm = spreadForm(Infinity);
const gradientForm = spreadForm(NaN);

/** `[median, low, high]`. */
function spreadForm(missing: number): Form<Spread> {
  const list = listForm(measuredForm(missing), 3, 3);
  return {
    write: ({ median, low, high }) => list.write([median, low, high]),
    read(value, path, report) {
      const read = list.read(value, path, report);
      return read && { median: read[0], low: read[1], high: read[2] };
    },
  };
}

const pointsForm: Form<KeptPoints> = recordForm({
  low: numberForm(-MAX, MAX),
  high: numberForm(-MAX, MAX),
  bytes: byteTriplesForm(thumbnailPoints),
});

const thumbnailForm: Form<KeptThumbnail> = recordForm({
  variant: integerForm(0, maxVariants - 1),
  extent: listForm(numberForm(-MAX, MAX), 4, 4),
  numOutputs: integerForm(1, maxOutputs),
  low: numberForm(-MAX, MAX),
  high: numberForm(-MAX, MAX),
  levels: bytesForm(THUMBNAIL_SIDE ** 2),
  points: laterForm(nullableForm(pointsForm), null),
});

const variantForm: Form<KeptVariant> = recordForm({
  name: nameForm,
  network: nameForm,
  activations: listForm(nameForm, 0, maxLayers),
  trainLoss: lossForm,
  testLoss: lossForm,
  trainAccuracy: nullableForm(shareForm),
  testAccuracy: nullableForm(shareForm),
  testR2: laterForm(nullableForm(spreadForm(-Infinity)), null),
  numDiverged: integerForm(0, maxReplicates),
  verdict: textForm(0, maxSentence),
  diagnoses: listForm(nameForm, 0, maxDiagnoses),
});

/** The light part of a kept run. */
export const summaryForm: Form<KeptSummary> = recordForm({
  id: textForm(1, maxId),
  savedAt: timeForm,
  changedAt: timeForm,
  note: textForm(0, maxNote),
  isPinned: flagForm,
  dataName: nameForm,
  backend: nameForm,
  epochs: numberForm(0, MAX),
  steps: numberForm(0, MAX),
  seconds: numberForm(0, MAX),
  numReplicates: integerForm(1, maxReplicates),
  settings: laterForm(listForm(nameForm, 0, maxSettings), []),
  verdict: textForm(0, maxSentence),
  changedByHand: textForm(0, maxChangedByHand),
  variants: listForm(variantForm, 1, maxVariants),
  thumbnail: nullableForm(thumbnailForm),
});

const lossListForm = listForm(lossForm, 0, lossPoints);
const layerListForm = listForm(gradientForm, 0, maxLayers);
const layerTimeForm = listForm(listForm(measuredForm(NaN), 0, maxLayers), 0, layerPoints);

const variantCurvesForm: Form<KeptVariantCurves> = recordForm({
  trainLoss: lossListForm,
  testLoss: lossListForm,
  testAccuracy: listForm(shareForm, 0, lossPoints),
  deltaRms: layerTimeForm,
  weightGradientRms: layerTimeForm,
  lastDeltaRms: layerListForm,
  lastWeightGradientRms: layerListForm,
});

const curvesForm: Form<KeptCurves> = consistentCurves(
  recordForm({
    lossEpochs: listForm(numberForm(0, MAX), 0, lossPoints),
    layerEpochs: listForm(numberForm(0, MAX), 0, layerPoints),
    variants: listForm(variantCurvesForm, 1, maxVariants),
  }),
);

/** The heavy part of a kept run. */
export const detailsForm: Form<KeptDetails> = recordForm({
  experiment: experimentForm,
  curves: curvesForm,
});
