/** @file The sentences of the place before the first step; those computed from numbers live in core/theory. */
export const EXPLORE_WORDS = {
  title: "Before the first step",
  intro: "What random weights alone do to activations and gradients: nothing here is trained.",
  back: "Back to the comparison",
  use: "Use in the playground",
  keep: "Keep as comparison",
  forget: "Drop it",
  controls: "Networks to explore",
  pictures: "Layer by layer",
  reading: "What the draws show",
  conditions: "What keeps the variance",
  numbers: "Numbers by layer",
  plain: "Shown without the experiment's normalization, residual connections and dropout.",
  waiting: "Drawing the networks",
  inputs: { data: "the data set in use", gaussian: "Gaussian" },
  gaussian: "as many standard normal features as units, labels by chance",
  measured: "measured",
  theory: "theory",
  kept: "kept",
  sources:
    "Theory: layers without end in width (Poole et al. 2016, Schoenholz et al. 2017); delta and weight gradient start from the output layer's measured value.",
  weightGradient:
    "The weight gradient is of the mean loss over the examples. Where their gradients agree less in one layer than in another, it leaves the line of theory.",
} as const;
