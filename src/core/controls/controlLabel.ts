import { featureLabel } from "../data/features";
import type { ControlId, NamedControlId } from "./controlIds";

/** The accessible names of the page's controls and parts. */
const LABELS: Readonly<Record<NamedControlId, string>> = {
  title: "Title",
  hint: "First hint",
  settings: "Settings",
  backend: "Backend",
  derivatives: "Derivatives",
  notebook: "Notebook",
  openLink: "Open a link",
  export: "Export",
  share: "Share",
  theme: "Theme",
  train: "Train",
  step: "Step",
  stepEpoch: "Step epoch",
  reset: "Reset",
  speed: "Speed",
  undo: "Undo",
  redo: "Redo",
  problem: "Problem",
  dataset: "Dataset",
  regenerate: "Regenerate data",
  examples: "Examples",
  noise: "Noise",
  testFraction: "Test share",
  features: "Features",
  standardize: "Standardize",
  showTestData: "Test points",
  discretize: "Discretize output",
  depth: "Hidden layers",
  units: "Units per layer",
  layers: "Each layer",
  activation: "Activation",
  initializer: "Initializer",
  biasInitializer: "Bias initializer",
  normalization: "Normalization",
  residual: "Residual connections",
  dropout: "Dropout",
  explore: "Before the first step…",
  loss: "Loss",
  optimizer: "Optimizer",
  learningRate: "Learning rate",
  batchSize: "Batch size",
  l1: "L1",
  l2: "L2",
  epochs: "Epochs",
  schedule: "Schedule",
  warmupEpochs: "Warm-up epochs",
  gradientClip: "Gradient clip",
  compareBy: "Compare by",
  replicates: "Replicates",
  seed: "Seed",
  newSeed: "New seed",
  verdict: "What the numbers show",
  charts: "Charts",
  tryExample: "Try an example",
  lookInside: "Look inside",
};

/** A control as the page names it: "Batch size", "x₁²", "Units of layer 3". */
export function controlLabel(id: ControlId): string {
  const [whole, part] = id.split(/\.(.*)/);
  if (part === undefined) return LABELS[id as NamedControlId];
  if (whole === "features") return featureLabel(part);
  return `${whole === "units" ? "Units" : "Activation"} of layer ${part}`;
}
