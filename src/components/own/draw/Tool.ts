/** What the pointer does on the plane: draws points of a class, or erases. */
export type Tool = number | "eraser";

/** How far the eraser reaches, in units of the plane. */
export const ERASER_RADIUS = 0.5;
