/** Share of the plane that its points may cover. */
const INK = 0.11;

/** A radius in CSS pixels, 1.4 to 4: smaller where there are many points, so that the plane stays visible between them. */
export function pointRadius(numPoints: number, size: number): number {
  return Math.min(4, Math.max(1.4, size * Math.sqrt(INK / (Math.PI * Math.max(1, numPoints)))));
}
