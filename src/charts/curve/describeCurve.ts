import type { CurveView, PointsView } from "../../core/experiment/VariantView";
import { formatNumber } from "../../core/math/formatNumber";
import { classColourName } from "../mapPalette";
import { classInWords } from "../classInWords";

/** What the curve along one column shows in words: where it runs, or which class is most probable from where to where. */
export function describeCurve(curve: CurveView, { axisNames, classNames }: PointsView): string {
  const [name] = axisNames;
  if (curve.numOutputs === 1) {
    const [first, last] = [curve.values[0], curve.values[curve.values.length - 1]];
    const low = curve.values.reduce((a, b) => Math.min(a, b), Infinity);
    const high = curve.values.reduce((a, b) => Math.max(a, b), -Infinity);
    return `Along ${name} the output goes from ${formatNumber(first)} to ${formatNumber(last)}, between ${formatNumber(low)} and ${formatNumber(high)}.`;
  }
  const parts = leaders(curve).map(
    ({ label, until }, i, all) =>
      `${classInWords(label, classNames)} (${classColourName(label)})${i < all.length - 1 ? ` up to ${formatNumber(until)}` : ""}`,
  );
  return `Along ${name} the most probable class is ${parts.join(", then ")}.`;
}

/** The most probable classes from left to right, each with the place where the next begins. */
function leaders({ values, numOutputs, range: [low, high] }: CurveView) {
  const numPoints = values.length / numOutputs;
  const found: { label: number; until: number }[] = [];
  for (let i = 0; i < numPoints; i++) {
    let label = 0;
    for (let k = 1; k < numOutputs; k++)
      if (values[i * numOutputs + k] > values[i * numOutputs + label]) label = k;
    const until = low + ((i + 1) / numPoints) * (high - low);
    const last = found.at(-1);
    if (last?.label === label) last.until = until;
    else found.push({ label, until });
  }
  return found;
}
