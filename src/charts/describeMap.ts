import type { MapView, PointsView } from "../core/experiment/VariantView";
import { formatNumber } from "../core/math/formatNumber";
import { classInWords } from "./classInWords";
import { classColourName } from "./mapPalette";
import { mapValueScale } from "./mapValueScale";

const percent = (share: number) => `${Math.round(100 * share)}%`;

/** What the decision map shows in words: how the plane is divided, and how many train points lie on their side. */
export function describeMap(map: MapView, points: PointsView | null): string {
  const axes = points === null ? "the plane" : `the plane of ${points.axisNames.join(" and ")}`;
  if (map.numOutputs === 1)
    return describeValues(map, axes, mapValueScale(map, points).valueCentre);
  const division = describeDivision(map, axes, points?.classNames ?? []);
  return points === null ? division : `${division} ${describeFit(map, points)}`;
}

function describeDivision(map: MapView, axes: string, classNames: readonly string[]): string {
  const numCells = map.resolution ** 2;
  const counts = new Array<number>(map.numOutputs).fill(0);
  for (let cell = 0; cell < numCells; cell++) counts[predictedClass(map, cell)]++;
  const shares = counts.map(
    (count, label) =>
      `${classInWords(label, classNames)} (${classColourName(label)}) ${percent(count / numCells)}`,
  );
  return `Of ${axes} the network gives ${shares.join(", ")}.`;
}

function describeFit(map: MapView, { train, trainY }: PointsView): string {
  const [x1Min, x1Max, x2Min, x2Max] = map.extent;
  const toCell = (share: number) =>
    Math.min(map.resolution - 1, Math.max(0, Math.floor(share * map.resolution)));
  let numRight = 0;
  trainY.forEach((label, i) => {
    const column = toCell((train[2 * i] - x1Min) / (x1Max - x1Min));
    const row = toCell((x2Max - train[2 * i + 1]) / (x2Max - x2Min));
    if (predictedClass(map, row * map.resolution + column) === label) numRight++;
  });
  return `${percent(numRight / trainY.length)} of ${trainY.length} train points lie on their class's side.`;
}

function describeValues({ values }: MapView, axes: string, centre: number): string {
  const low = values.reduce((a, b) => Math.min(a, b), Infinity);
  const high = values.reduce((a, b) => Math.max(a, b), -Infinity);
  const colours =
    centre === 0
      ? "orange is negative, blue positive"
      : `orange is below ${formatNumber(centre)}, blue above`;
  return `Over ${axes} the output runs from ${formatNumber(low)} to ${formatNumber(high)}; ${colours}.`;
}

/** The class with the largest probability in a cell. */
function predictedClass({ values, numOutputs }: MapView, cell: number): number {
  let best = 0;
  for (let k = 1; k < numOutputs; k++)
    if (values[cell * numOutputs + k] > values[cell * numOutputs + best]) best = k;
  return best;
}
