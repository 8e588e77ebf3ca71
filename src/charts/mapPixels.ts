import { classColour, type MapPalette } from "./mapPalette";

/**
 * Paints one pixel per grid cell into `pixels` (`[cells, 4]`, RGBA) from `values` (`[cells, numOutputs]`).
 * Classes: their hues weighted by `p_k^2`, faded to neutral by the certainty `(max p - 1/K) / (1 - 1/K)`.
 * One real output: orange at `-valueRange` over neutral at 0 to blue at `+valueRange`.
 */
export function paintMapPixels(
  pixels: Uint8ClampedArray,
  values: Float32Array,
  numOutputs: number,
  valueRange: number,
  palette: MapPalette,
): void {
  const paint = numOutputs === 1 ? paintValues : paintClasses;
  paint(pixels, values, palette, numOutputs, valueRange);
}

function paintValues(
  pixels: Uint8ClampedArray,
  values: Float32Array,
  { neutral, fields }: MapPalette,
  _numOutputs: number,
  valueRange: number,
): void {
  const [negative, positive] = fields;
  values.forEach((value, cell) => {
    // A value that is not a number keeps the neutral colour.
    const weight = Math.min(1, Math.abs(value) / valueRange) || 0;
    const hue = value < 0 ? negative : positive;
    for (let i = 0; i < 3; i++) pixels[4 * cell + i] = neutral[i] + (hue[i] - neutral[i]) * weight;
    pixels[4 * cell + 3] = 255;
  });
}

function paintClasses(
  pixels: Uint8ClampedArray,
  values: Float32Array,
  { neutral, fields }: MapPalette,
  numClasses: number,
): void {
  const hues = Array.from({ length: numClasses }, (_, k) => classColour(fields, k));
  for (let cell = 0; cell * numClasses < values.length; cell++) {
    let largest = 0;
    let total = 0;
    let red = 0;
    let green = 0;
    let blue = 0;
    for (let k = 0; k < numClasses; k++) {
      const p = values[cell * numClasses + k];
      const weight = p * p;
      if (p > largest) largest = p;
      total += weight;
      red += weight * hues[k][0];
      green += weight * hues[k][1];
      blue += weight * hues[k][2];
    }
    const certainty = (largest - 1 / numClasses) / (1 - 1 / numClasses);
    // Probabilities that are not numbers leave the largest at 0, below chance.
    const isKnown = certainty > 0;
    const rest = isKnown ? 1 - certainty : 1;
    const share = certainty / total;
    pixels[4 * cell] = neutral[0] * rest + (isKnown ? red * share : 0);
    pixels[4 * cell + 1] = neutral[1] * rest + (isKnown ? green * share : 0);
    pixels[4 * cell + 2] = neutral[2] * rest + (isKnown ? blue * share : 0);
    pixels[4 * cell + 3] = 255;
  }
}
