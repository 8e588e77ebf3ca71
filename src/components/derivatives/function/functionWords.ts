/** @file Words of the station of the derivative as a function. */
import { shortNumber } from "../../../core/math/shortNumber";
import type { Landmark } from "../../../state/derivatives/function/landmarks";
import type { FunctionStudy } from "../../../state/derivatives/FunctionStudy.svelte";

export const FUNCTION_WORDS = {
  above: "The curve f with its tangent at P",
  below: "Its slope f′, as far as it is drawn",
  point: "Point P",
  slopePoint: "Slope at P",
  drawAll: "Draw all of it",
  clear: "Clear f′",
  question: "P slides down into a valley of f, to its lowest point. What is f′ there?",
  choices: [
    {
      text: "At its lowest too.",
      isRight: false,
      because: "f′ is lowest where f falls most steeply. At the bottom f does not fall any more.",
    },
    {
      text: "0.",
      isRight: true,
      because:
        "Before the bottom f falls, and f′ is below 0; after it f rises, and f′ is above 0. At the bottom the tangent is level: f′ = 0, unless the curve has a corner there.",
    },
    {
      text: "The same as f.",
      isRight: false,
      because: "f is the height, f′ the slope. Drag P into a valley and read both.",
    },
  ],
  rules: "By the rules",
  back: "Back",
  next: "Next rule",
  all: "All rules",
  start: "Each rule makes a derivative out of simpler ones. Press Next rule.",
  soFar: "So far",
  places: "Where f′ is 0",
  placesHead: ["x", "f", "f′", "there is"],
  placesCaption: "Places where the curve is level or has a corner",
  nowhere: "f is level nowhere in this picture, and has no corner.",
  signs:
    "f′ = 0 alone does not tell which. From below 0 to above 0: a minimum. From above to below: a maximum. The same sign on both sides: a saddle.",
  try: "In a network the chain of factors has f′ of every activation in it. Look at f and f′ on each card: where f′ is nearly 0, a unit learns nearly nothing.",
  tryLabel: "See f and f′ of three activations",
} as const;

const KINDS: Readonly<Record<Landmark["kind"], string>> = {
  minimum: "minimum",
  maximum: "maximum",
  saddle: "saddle",
  corner: "corner",
  flat: "level stretch",
};

/** What a place is called; a valley or a hill at a corner says so. */
export function landmarkName({ kind, slope }: Landmark): string {
  return slope === null && kind !== "corner" ? `${KINDS[kind]}, a corner` : KINDS[kind];
}

/** Where a place is: a number, or from one to another. */
export function landmarkPlace({ x, to }: Landmark): string {
  return x === to ? shortNumber(x, 3) : `${shortNumber(x, 3)} to ${shortNumber(to, 3)}`;
}

/** The picture in a sentence. */
export function describeFunction(study: FunctionStudy): string {
  const { chosen, slope, sides, x } = study;
  const place = `x = ${shortNumber(x, 3)}`;
  if (!Number.isFinite(chosen.value(x))) return `${chosen.text} has no value at ${place}.`;
  if (slope === null && Number.isFinite(sides.left) && Number.isFinite(sides.right))
    return `At ${place} the curve has a corner: slope ${shortNumber(sides.left, 3)} on the left, ${shortNumber(sides.right, 3)} on the right. f′ jumps there and has no value.`;
  if (slope === null || !Number.isFinite(slope))
    return `At ${place} the curve has no finite slope, so f′ has no value there.`;
  const text = shortNumber(slope, 3);
  if (slope === 0) return `At ${place} the tangent is level: f′ is 0 there.`;
  if (Math.abs(slope) < LEVEL)
    return `At ${place} the tangent is almost level: f′ is only ${text} there, too little to see.`;
  const [way, side] = slope > 0 ? ["rises", "above"] : ["falls", "below"];
  return `At ${place} the curve ${way} with slope ${text}, so f′ is drawn ${side} 0, at ${text}.`;
}

/** A slope as small as this is seen in no picture, and may be no more than rounding. */
const LEVEL = 1e-12;

/** Which valleys this curve has, and what f' is there. */
export function describeValleys({ chosen, landmarks }: FunctionStudy): string {
  const valleys = landmarks.filter(({ kind }) => kind === "minimum");
  const list = (places: readonly Landmark[]) => places.map(landmarkPlace).join(" and ");
  const smooth = valleys.filter(({ slope }) => slope === 0);
  const sharp = valleys.filter(({ slope }) => slope === null);
  const flat = landmarks.find(({ kind }) => kind === "flat");
  if (valleys.length === 0 && flat)
    return `${chosen.text} is level from x = ${landmarkPlace(flat)}, and f′ is 0 all along.`;
  if (valleys.length === 0) return `${chosen.text} has no valley in this picture.`;
  const sentences = [
    ...(smooth.length > 0
      ? [`${chosen.text} is at the bottom of a valley at x = ${list(smooth)}: f′ is 0 there.`]
      : []),
    ...(sharp.length > 0
      ? [`At x = ${list(sharp)} the bottom is a corner: f′ has no value there, it jumps over 0.`]
      : []),
  ];
  return `Here: ${sentences.join(" ")}`;
}
