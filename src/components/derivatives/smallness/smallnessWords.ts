/** @file Words of the station of small differences. */
import { shortNumber } from "../../../core/math/shortNumber";
import type { SmallnessStudy, Trouble } from "../../../state/derivatives/SmallnessStudy.svelte";
import { errorText } from "./errorAxes";

export const SMALLNESS_WORDS = {
  picture: "The error of difference quotients over h",
  step: "Distance h",
  cursor: "Cursor at h",
  x: "Point x",
  corner: "Go to the corner",
  shrink: "Let h shrink",
  stop: "Stop",
  stepAxis: "h (smaller to the left)",
  errorAxis: "error",
  cornerPicture: "The curve around its corner, with the slopes of both sides",
  leftSide: "on the left: slope",
  rightSide: "on the right: slope",
  noSlope: "There is no slope here, and so no error.",
  forward: "forward",
  central: "central",
  rounding: { short: "round-off", long: "round-off: grows as h shrinks" },
  truncation: { short: "truncation", long: "truncation: shrinks with h" },
  best: "best h",
  automatic: "automatic differentiation, float64",
  float32: "TensorFlow.js, float32",
  loading: "TensorFlow.js is still loading",
  asking: "asking TensorFlow.js",
  question:
    "Take h smaller and smaller: 0.001, then 1e-8, then 1e-15. Does the error always shrink?",
  choices: [
    {
      text: "Yes: the smaller h, the closer to the tangent.",
      isRight: false,
      because: "On paper, yes. Now drag h all the way to the left and read the error.",
    },
    {
      text: "It shrinks at first, then it grows again.",
      isRight: true,
      because:
        "A computer keeps about 16 digits. For a tiny h both values of f agree in nearly all of them, and what is left of their difference is noise, divided by a tiny h.",
    },
    {
      text: "It does not matter: every h gives the same.",
      isRight: false,
      because: "Drag h from 1 to 0.001 and compare the two errors.",
    },
  ],
  methods: "Four ways to the slope",
  methodsCaption: "The slope at x by four methods, and the error of each",
  methodsHead: ["method", "slope", "error"],
  table: ["h", "forward", "central"],
  caption: "Errors of both difference quotients for each h",
  why: "One part of the error shrinks with h, the other grows. At the best h their sum is least.",
  noH: "Automatic differentiation needs no h: it uses the rule of each operation, as in station 3, on numbers. This is how networks get their slopes.",
  notAtCorner:
    "That is so at every other point. Here, at a corner, there is no slope, and so no error to shrink: move x.",
  atCorner: "At a corner",
  cornerCaption: "What frameworks answer for the slope at the corner",
  cornerHead: "framework",
  cornerWhy:
    "There is no right answer here, so each framework picks one that lies between the slopes of both sides.",
  cornerNow: "TensorFlow.js, asked just now for",
  try: "Every slope in the playground comes from automatic differentiation. Open a network, and under Check compare them with central differences, weight by weight.",
  tryLabel: "Open a network to check",
} as const;

const TROUBLES: Readonly<Record<Trouble, string>> = {
  truncation: "A smaller h is better for the forward one: its secant is not yet the tangent.",
  rounding: "A larger h is better for the forward one: too few of the 16 digits are left.",
  neither: "That is about as good as a forward difference gets here.",
};

/** The picture in a sentence. */
export function describeSmallness(study: SmallnessStudy): string {
  const { chosen, corner, here, truth, x, h } = study;
  const place = `x = ${shortNumber(x, 4)}`;
  if (!Number.isFinite(chosen.value(x))) return `${chosen.text} has no value at ${place}.`;
  if (corner)
    return `${chosen.text} has a corner at ${place}: slope ${shortNumber(corner.left)} on the left, ${shortNumber(corner.right)} on the right. For h = ${shortNumber(h, 2)} the forward difference says ${shortNumber(here.forward.slope)}, the backward one ${shortNumber(here.backward.slope)}, the central one ${shortNumber(here.central.slope)}. None is wrong, for there is no derivative.`;
  if (truth === null) return `${chosen.text} has no finite slope at ${place}.`;
  const errors = `For h = ${shortNumber(h, 2)} the forward difference is off by ${errorText(here.forward.error)}, the central one by ${errorText(here.central.error)}.`;
  return `${errors} ${describeTrouble(study)}`;
}

function describeTrouble(study: SmallnessStudy): string {
  const { x, h, trouble, best, noise } = study;
  if (x + h === x) return "x + h is x itself here: float64 has no number in between.";
  if (trouble !== null) return TROUBLES[trouble];
  if (noise === 0) return describeNoNoise(study);
  return best.central === null
    ? "The curve is straight here: nothing is cut off, and only round-off is left."
    : "The curve does not bend at this point, so both differences do equally well.";
}

/** At x = 0 where f is 0: both numbers keep all their digits, however small, unless they come out of a difference. */
export function describeNoNoise({ hasRoundOff }: SmallnessStudy): string {
  return hasRoundOff
    ? "f(0) is 0, but the parts that make up f are not: as h shrinks, their digits cancel."
    : "f(0) is 0, so no digits cancel: the side of the V where round-off grows is missing.";
}

/** How near the dual numbers come, in words. */
export function describeAutomatic({ automatic, truth }: SmallnessStudy): string {
  if (truth === null || automatic.error === null) return "";
  if (automatic.error === 0) return "Its answer is the slope exactly.";
  return automatic.slope === truth.high
    ? "Float64 has no number that is closer to the slope."
    : "It is off in the last of its 16 digits only.";
}
