/** @file Words of the station of gradient descent. */
import { formatCount } from "../../../core/math/formatNumber";
import { shortNumber } from "../../../core/math/shortNumber";
import type { DownhillStudy } from "../../../state/derivatives/downhill/DownhillStudy.svelte";
import { errorText, placeText, stepsToRest, whyNoStep } from "../map/descentTexts";

/** The letter of each start. */
export const START_NAMES = ["A", "B", "C", "D"] as const;

export const DOWNHILL_WORDS = {
  curvePicture: "The curve with the steps on it",
  valleyPicture: "Map of the valley with the steps on it",
  errorPicture: "The error after each step",
  start: "Start",
  ground: "Walk on",
  grounds: { curve: "a curve", valley: "a valley" },
  rate: "Learning rate",
  momentum: "Momentum",
  momentumTitle: "0.9 of each step is taken again in the next",
  uphill: "Uphill",
  uphillTitle: "Plus in place of minus: the wrong direction",
  step: "Step",
  run: "Run",
  stop: "Stop",
  reset: "Reset",
  speed: "Speed",
  speeds: { slow: "slow", medium: "medium", fast: "fast" },
  starts: "Starts",
  startsCaption: "Where each start is, and what has become of it",
  startsTable: ["", "from", "now at", "error", ""],
  add: "Add a start",
  remove: "Take the last away",
  stepsCaption: "The last steps of start",
  question: "On x² the slope is 2x. With the learning rate 1.1, what happens step by step?",
  choices: [
    {
      text: "It reaches the bottom in fewer steps.",
      isRight: false,
      because:
        "A larger rate makes longer steps, but one can step too far. Work it out from x = 1: the new x is 1 − 1.1 · 2 = −1.2.",
    },
    {
      text: "It jumps to and fro, further out each time.",
      isRight: true,
      because:
        "The new x is x − 1.1 · 2x = −1.2x: each step lands on the other side, 1.2 times as far out.",
    },
    {
      text: "It jumps to and fro between two places for ever.",
      isRight: false,
      because:
        "That takes a new x that is just −x. Work it out from x = 1: the new x is 1 − 1.1 · 2 = −1.2.",
    },
  ],
  show: "Show x² with 1.1",
  alike: "A network does this with every weight w and its error E:",
  momentumNote: "m remembers the last steps, and m new is the step that is taken.",
  toCome: "The step to come:",
  try: "The same network with a learning rate too small, about right, and too large. Train, and compare their loss curves.",
  tryLabel: "Train with three learning rates",
} as const;

/** Valleys whose heights differ by less are equally deep. */
const SAME = 1e-3;
/** Steps after which a descent that is still on its way is slow. */
const LONG = 20;

/** `the left valley, the deeper one`. */
function valleyText(study: DownhillStudy, index: number): string {
  const end = study.endOf(index);
  const { valleys } = study.ground;
  if (end === null) return `at ${placeText(study.pathOf(index).at(-1)!.at)}`;
  if (valleys.length < 2) return `in the valley at ${placeText(end.at)}`;
  const isDeepest = valleys.every((other) => other === end || other.value > end.value + SAME);
  const side = valleys.indexOf(end) === 0 ? "left" : "right";
  const name = end.at.length === 1 && valleys.length === 2 ? `the ${side} valley` : "the valley";
  return `in ${name} at ${placeText(end.at)}${isDeepest ? ", the deepest" : ""}`;
}

/** What has become of a start, in a few words. */
export function outcomeText(study: DownhillStudy, index: number): string {
  const descent = study.descents[index];
  const { steps, outcome, numTurns } = descent;
  if (steps.length === 0) return "at its start";
  switch (outcome) {
    case "converged":
      return study.isUphill ? "settled on a top" : `settled ${valleyText(study, index)}`;
    case "oscillating":
      return "to and fro";
    case "diverging":
      return numTurns > 0 || hasGrown(study, index)
        ? "diverging"
        : study.isUphill
          ? "climbing away"
          : "running away";
    case "stalled":
      return "stalled";
    case "underway":
      return study.isUphill ? "climbing" : "on its way";
  }
}

/** Whether the error of a start is larger now than it was at first. */
function hasGrown(study: DownhillStudy, index: number): boolean {
  const path = study.pathOf(index);
  return path[path.length - 1].value > path[0].value;
}

/** A swing whose errors fall by less is the same each time. */
const CLOSER = 1e-6;

/** Whether the error falls from each swing to and fro to the next. */
function comesCloser(study: DownhillStudy, index: number): boolean {
  const path = study.pathOf(index);
  if (path.length < 3) return false;
  const [before, now] = [path[path.length - 3].value, path[path.length - 1].value];
  return before - now > CLOSER * Math.abs(before);
}

/** Why the start that is looked at can take no step; empty where it can. */
export function noStepText({ shown, ground }: DownhillStudy): string {
  const why = whyNoStep(ground.tree, shown.position, shown);
  return why === "" ? "" : `At ${placeText(shown.position)} ${why}, so there is no step.`;
}

/** The name of what the learning rate does to the start that is looked at, and why it is called that. */
export function judgeRate(study: DownhillStudy): { readonly name: string; readonly why: string } {
  const { selected, numSteps, isUphill, limit } = study;
  const descent = study.descents[selected];
  const { outcome, numTurns } = descent;
  const path = study.pathOf(selected);
  if (numSteps === 0) return { name: "", why: "" };
  if (isUphill && outcome !== "converged" && outcome !== "stalled") {
    const [first, last] = [path[0].value, path[path.length - 1].value];
    if (last > first)
      return {
        name: "Wrong direction",
        why: `Plus in place of minus leads uphill: the error has grown from ${shortNumber(first, 3)} to ${shortNumber(last, 3)}.`,
      };
  }
  switch (outcome) {
    case "converged": {
      const count = stepsToRest(descent);
      const where = isUphill ? "on a top" : valleyText(study, selected);
      const after = `It has settled ${where} after ${count === 1 ? "1 step" : `${count} steps`}`;
      return 2 * numTurns > count
        ? { name: "Large, but it settles", why: `${after}, overshooting on the way.` }
        : { name: isUphill ? "Wrong direction" : "About right", why: `${after}.` };
    }
    case "oscillating":
      return {
        name: "Oscillating",
        why: comesCloser(study, selected)
          ? "It swings to and fro across the bottom, closer each time: each step is too long, but it will settle."
          : "It swings to and fro across the bottom for ever, never closer: each step is too long.",
      };
    case "diverging":
      if (numTurns > 0)
        return {
          name: "Diverging",
          why: "Each step overshoots further than the last: the learning rate is too large. Try a lower one.",
        };
      return hasGrown(study, selected)
        ? {
            name: "Diverging",
            why: `It has left the picture, and the error has grown from ${shortNumber(path[0].value, 3)}: the learning rate is too large. Try a lower one.`,
          }
        : { name: "Running away", why: "It goes down and down: this way there is no bottom." };
    case "stalled":
      return {
        name: "Stalled",
        why: "The slope is nearly 0 here, and so is each step; but this is no valley.",
      };
    case "underway":
      return numSteps >= LONG && numTurns === 0 && limit !== null
        ? { name: "Too small", why: `After ${formatCount(numSteps)} steps it is still on its way.` }
        : { name: "", why: "It is on its way." };
  }
}

/** The picture in a sentence. */
export function describeDownhill(study: DownhillStudy): string {
  const { selected, numSteps, shown, isUphill } = study;
  const name = START_NAMES[selected];
  const slopes = shown.gradient.map((one) => (isUphill ? -one : one));
  const slopeText =
    slopes.length === 1
      ? `the slope is ${shortNumber(slopes[0], 3)}`
      : `the slopes are ${slopes.map((one) => shortNumber(one, 3)).join(" along x and ")} along y`;
  if (numSteps === 0) {
    if (!slopes.every(Number.isFinite))
      return `${name} stands at ${placeText(shown.position)}, where ${whyNoStep(study.ground.tree, shown.position, shown)}.`;
    const change = placeText(shown.change).replace("x = ", "");
    return `${name} stands at ${placeText(shown.position)}, where ${slopeText}. Its first step will be ${change}.`;
  }
  const { at, value } = study.pathOf(selected).at(-1)!;
  if (!at.every(Number.isFinite) || !Number.isFinite(value))
    return (
      noStepText(study) || `${name} has left the places where ${study.ground.text} has a value.`
    );
  const { name: rateName, why } = judgeRate(study);
  const steps = numSteps === 1 ? "1 step" : `${numSteps} steps`;
  const leap = study.hasLeapt ? " On its way it leapt over a gap, where f has no value." : "";
  return `After ${steps} ${name} is at ${placeText(at)}, where the error is ${errorText(value)}. ${rateName === "" ? "" : `${rateName}. `}${why}${leap}`;
}

/** What the mark on the slider means. */
export function limitText({ limit, hasMomentum, ground }: DownhillStudy): string {
  if (limit === null) return "";
  const rate = shortNumber(limit.rate, 3);
  const bend = hasMomentum ? "2 · 1.9" : "2";
  const steepest =
    ground.kind === "curve" ? "the second derivative" : "the largest second derivative";
  return `In the valley at ${placeText(limit.minimum)} no descent settles above the learning rate ${rate}: ${bend} divided by ${steepest} there. It is marked on the slider.`;
}
