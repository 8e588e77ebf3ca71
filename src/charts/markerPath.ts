export type MarkerShape =
  | "circle"
  | "triangle"
  | "square"
  | "diamond"
  | "plus"
  | "triangleDown"
  | "cross"
  | "star"
  | "hourglass"
  | "bowTie";

type Corner = readonly [x: number, y: number];

const triangle: readonly Corner[] = [
  [0, -1.25],
  [1.2, 0.85],
  [-1.2, 0.85],
];

const plus = quarters([-0.4, -0.4], [-0.4, -1.2], [0.4, -1.2]);

const hourglass: readonly Corner[] = [
  [-1.15, -1.25],
  [1.15, -1.25],
  [0.2, 0],
  [1.15, 1.25],
  [-1.15, 1.25],
  [-0.2, 0],
];

/** Corners in units of a circle's radius, so that all shapes look equally heavy. */
const corners: Readonly<Record<Exclude<MarkerShape, "circle">, readonly Corner[]>> = {
  triangle,
  triangleDown: triangle.map(([x, y]) => [x, -y]),
  square: quarters([0.92, -0.92]),
  diamond: quarters([0, -1.35]),
  plus,
  cross: plus.map(([x, y]) => [(x - y) * Math.SQRT1_2, (x + y) * Math.SQRT1_2]),
  star: Array.from({ length: 10 }, (_, i) => {
    const radius = i % 2 === 0 ? 1.55 : 0.75;
    return [radius * Math.sin((i * Math.PI) / 5), -radius * Math.cos((i * Math.PI) / 5)];
  }),
  hourglass,
  bowTie: hourglass.map((corner) => turned(corner, 1)),
};

/** A shape that repeats four times around its centre. */
function quarters(...first: readonly Corner[]): Corner[] {
  return [0, 1, 2, 3].flatMap((turns) => first.map((corner) => turned(corner, turns)));
}

function turned([x, y]: Corner, quarterTurns: number): Corner {
  return quarterTurns === 0 ? [x, y] : turned([-y, x], quarterTurns - 1);
}

/** An SVG path of the marker centred on (x, y), as heavy to the eye as a circle of this radius. */
export function markerPath(shape: MarkerShape, radius: number, x = 0, y = 0): string {
  if (shape === "circle") {
    const half = `a${radius},${radius} 0 1,1`;
    return `M${x - radius},${y}${half} ${2 * radius},0${half} ${-2 * radius},0Z`;
  }
  return `M${corners[shape].map(([dx, dy]) => `${x + radius * dx},${y + radius * dy}`).join("L")}Z`;
}
