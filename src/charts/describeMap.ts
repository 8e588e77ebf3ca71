import type { MapView, PointsView } from "../core/experiment/VariantView";
import { classColourName } from "./mapPalette";

const percent = (share: number) => `${Math.round(100 * share)}%`;

/** What the decision map shows, in a sentence or two: how the plane is divided and how many train points lie right. */
export function describeMap(map: MapView, points: PointsView | null): string {
  const axes = points === null ? "the plane" : `the plane of ${points.axisNames.join(" and ")}`;
  return [
    map.numOutputs === 1 ? describeValues(map, axes) : describeClasses(map, axes),
    points !== null && map.numOutputs > 1 ? describePoints(map, points) : "",
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

/** The class with the largest probability in a cell. */
function predictedClass({ values, numOutputs }: MapView, cell: number): number {
  let best = 0;
  for (let k = 1; k < numOutputs; k++)
    if ((values[cell * numOutputs + k] ?? 0) > (values[cell * numOutputs + best] ?? 0)) best = k;
  return best;
}

function describeClasses(map: MapView, axes: string): string {
  const numCells = map.resolution ** 2;
  const counts = new Array<number>(map.numOutputs).fill(0);
  for (let cell = 0; cell < numCells; cell++) {
    const label = predictedClass(map, cell);
    counts[label] = (counts[label] ?? 0) + 1;
  }
  const shares = counts.map(
    (count, label) => `class ${label} (${classColourName(label)}) ${percent(count / numCells)}`,
  );
  return `Of ${axes} the network gives ${shares.join(", ")}.`;
}

function describeValues({ values }: MapView, axes: string): string {
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return `Over ${axes} the output runs from ${low.toFixed(2)} (orange if negative) to ${high.toFixed(2)} (blue if positive).`;
}

function describePoints(map: MapView, { train, trainY }: PointsView): string {
  const [x1Min, x1Max, x2Min, x2Max] = map.extent;
  const clamp = (share: number) =>
    Math.min(map.resolution - 1, Math.max(0, Math.floor(share * map.resolution)));
  let numRight = 0;
  for (let i = 0; i < trainY.length; i++) {
    const column = clamp(((train[2 * i] ?? 0) - x1Min) / (x1Max - x1Min));
    const row = clamp((x2Max - (train[2 * i + 1] ?? 0)) / (x2Max - x2Min));
    if (predictedClass(map, row * map.resolution + column) === trainY[i]) numRight++;
  }
  return `${percent(numRight / trainY.length)} of ${trainY.length} train points lie on their class's side.`;
}
