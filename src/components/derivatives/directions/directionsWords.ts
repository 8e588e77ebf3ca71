/** @file Words of the station of partial derivatives. */
import type { Descent } from "../../../core/calculus/descent/descend";
import { shortNumber } from "../../../core/math/shortNumber";
import { OPTIMIZERS } from "../../../core/training/optimizers/optimizers";
import {
  type DirectionsStudy,
  RACERS,
} from "../../../state/derivatives/directions/DirectionsStudy.svelte";
import { errorText, placeText, stepsToRest, whyNoStep } from "../map/descentTexts";

export const DIRECTIONS_WORDS = {
  map: "Map of the heights",
  point: "Point",
  surface: "Turn the surface",
  cut: "cut off above",
  height: "height f",
  rate: "Learning rate",
  step: "Step",
  run: "Run four optimizers",
  stop: "Stop",
  reset: "Reset",
  slices: "Two slices through the point",
  alongX: "to the east: y is held",
  alongY: "to the north: x is held",
  sliceX: "Slice along x with its tangent",
  sliceY: "Slice along y with its tangent",
  question:
    "At some point ∂f/∂x = 2 and ∂f/∂y = 0. Which way does the contour line through it run?",
  choices: [
    {
      text: "Along x, to the east.",
      isRight: false,
      because:
        "A small step along x changes the height, by 2 times the step. On a contour line the height stays the same.",
    },
    {
      text: "Along y, to the north.",
      isRight: true,
      because:
        "A small step along y changes the height by 0 times the step: not at all. That is what a contour line is, and it crosses the gradient (2, 0) at a right angle.",
    },
    {
      text: "Between the two, to the north-east.",
      isRight: false,
      because:
        "Then a part of the step is along x, and changes the height. On a contour line the height stays the same.",
    },
  ],
  gradient: "The gradient",
  race: "From here down",
  caption: "Where each optimizer is, and what has become of it",
  notStarted: "All four start at the point, with the same learning rate.",
  try: "The same four optimizers on real networks: each weight is one direction, and there are more than a hundred.",
  tryLabel: "Train with four optimizers",
} as const;

/** What has become of an optimizer, in a few words. */
export function raceText(descent: Descent, hasLeapt: boolean): string {
  return `${outcomeText(descent)}${hasLeapt ? ", leapt over a gap" : ""}`;
}

function outcomeText(descent: Descent): string {
  switch (descent.outcome) {
    case "converged": {
      const count = stepsToRest(descent);
      return `settled after ${count === 1 ? "1 step" : `${count} steps`}`;
    }
    case "oscillating":
      return "to and fro";
    case "diverging":
      return descent.numTurns > 0 ? "diverging" : "running away";
    case "stalled":
      return "stalled";
    case "underway":
      return descent.steps.length === 0 ? "at the start" : "on its way";
  }
}

/** The picture in a sentence. */
export function describeDirections(study: DirectionsStudy): string {
  const { at, value, gradient, numSteps } = study;
  if (!Number.isFinite(value))
    return `At ${placeText(at)} ${whyNoStep(study.surface.tree, at, study)}.`;
  const [east, north] = gradient;
  if (!gradient.every(Number.isFinite))
    return `At ${placeText(at)} the height is ${shortNumber(value, 3)}, but there is no slope in every direction.`;
  const there = `At ${placeText(at)} the height is ${shortNumber(value, 3)}.`;
  if (numSteps > 0) return `${there} ${describeRace(study)}`;
  if (east === 0 && north === 0) return `${there} It is level here: both slopes are 0.`;
  const slope = (name: string, number: number) =>
    `to the ${name} it ${number === 0 ? "stays level" : `${number > 0 ? "rises" : "falls"} with slope ${shortNumber(number, 3)}`}`;
  return `${there} Seen from there, ${slope("east", east)}, and ${slope("north", north)}. Steepest uphill is along the arrow.`;
}

/** Who is lowest of those on the map, and who has left it. */
function describeRace(study: DirectionsStudy): string {
  const racers = RACERS.map((id, i) => ({
    name: OPTIMIZERS[id].name,
    height: study.heightOf(i),
    isOnMap: study.isOnMap(i),
    hasLeapt: study.hasLeapt(i),
  }));
  const [lowest] = racers.filter(({ isOnMap }) => isOnMap).sort((a, b) => a.height - b.height);
  const gone = racers.filter(({ isOnMap }) => !isOnMap).map(({ name }) => name);
  const count = study.numSteps === 1 ? "1 step" : `${study.numSteps} steps`;
  const leapers = racers.filter(({ hasLeapt }) => hasLeapt).map(({ name }) => name);
  const leaps =
    leapers.length === 0 ? "" : ` Leapt over a gap, where f has no value: ${leapers.join(", ")}.`;
  if (!lowest) return `After ${count} from there all four have left the map.${leaps}`;
  const rest = gone.length === 0 ? "" : ` Off the map: ${gone.join(", ")}.`;
  return `After ${count} from there ${gone.length === 0 ? "the lowest" : "the lowest on the map"} is ${lowest.name}, at height ${errorText(lowest.height)}.${rest}${leaps}`;
}
