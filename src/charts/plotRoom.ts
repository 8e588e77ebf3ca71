/** Room for the labels of the y axis, in font sizes: `−1.5`, `2500`, `1.5e7`. */
export const LEFT_EM = 3.35;

/** Space around a line chart's plot in whole pixels, for crisp lines; fixed, so that new data never moves the axes. */
export function plotRoom(em: number) {
  return {
    left: Math.round(LEFT_EM * em),
    right: Math.round(0.8 * em),
    top: Math.round(0.8 * em),
    bottom: Math.round(2.8 * em),
  };
}
