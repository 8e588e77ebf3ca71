export type MarkerShape = "circle" | "triangle" | "square" | "diamond" | "plus" | "triangleDown";

/** Half-width and half-height of each shape's corners in units of a circle's radius, so that all look equally heavy. */
const polygons: Record<Exclude<MarkerShape, "circle">, readonly (readonly [number, number])[]> = {
  triangle: [
    [0, -1.25],
    [1.2, 0.85],
    [-1.2, 0.85],
  ],
  triangleDown: [
    [0, 1.25],
    [1.2, -0.85],
    [-1.2, -0.85],
  ],
  square: [
    [-0.92, -0.92],
    [0.92, -0.92],
    [0.92, 0.92],
    [-0.92, 0.92],
  ],
  diamond: [
    [0, -1.35],
    [1.35, 0],
    [0, 1.35],
    [-1.35, 0],
  ],
  plus: [
    [-0.4, -1.2],
    [0.4, -1.2],
    [0.4, -0.4],
    [1.2, -0.4],
    [1.2, 0.4],
    [0.4, 0.4],
    [0.4, 1.2],
    [-0.4, 1.2],
    [-0.4, 0.4],
    [-1.2, 0.4],
    [-1.2, -0.4],
    [-0.4, -0.4],
  ],
};

/** An SVG path of the marker centred on (x, y), as heavy to the eye as a circle of this radius. */
export function markerPath(shape: MarkerShape, radius: number, x = 0, y = 0): string {
  if (shape === "circle") {
    const arc = `a${radius},${radius} 0 1,1`;
    return `M${x - radius},${y}${arc} ${2 * radius},0${arc} ${-2 * radius},0Z`;
  }
  const corners = polygons[shape].map(([dx, dy]) => `${x + radius * dx},${y + radius * dy}`);
  return `M${corners.join("L")}Z`;
}
