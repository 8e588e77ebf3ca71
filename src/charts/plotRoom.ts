/** Room for the labels of the y axis, in font sizes: `−1.5`, `2500`, `1.5e7`. */
export const LEFT_EM = 3.35;

/** Rows of values under a plot whose room has its labels, and the height of each in font sizes. */
const FEW_ROWS = 2;
const ROW_EM = 1.15;

/**
 * Space around a line chart's plot in whole pixels, for crisp lines; fixed, so that new data never moves the axes. The
 * labels below it make way for `numRows` of values at the cursor.
 */
export function plotRoom(em: number, numRows = FEW_ROWS) {
  return {
    left: Math.round(LEFT_EM * em),
    right: Math.round(0.8 * em),
    top: Math.round(0.8 * em),
    bottom: Math.round((3.6 + ROW_EM * Math.max(0, numRows - FEW_ROWS)) * em),
  };
}
