import { classColour, type MapPalette } from "./mapPalette";

/**
 * Paints one pixel per grid cell into `pixels` (`[cells, 4]`, RGBA).
 * `values` is `[cells, numOutputs]`. Classes: the hues weighted by `p^2`, faded to neutral by `(max p - 1/K) / (1 - 1/K)`.
 * One real output: orange at `-valueRange` over neutral at 0 to blue at `+valueRange`.
 */
export function paintMapPixels(
  pixels: Uint8ClampedArray,
  values: Float32Array,
  numOutputs: number,
  valueRange: number,
  palette: MapPalette,
): void {
  const { neutral } = palette;
  const hues = Array.from({ length: Math.max(2, numOutputs) }, (_, k) =>
    classColour(palette.fields, k),
  );
  const numCells = values.length / numOutputs;
  for (let cell = 0; cell < numCells; cell++) {
    let red = 0;
    let green = 0;
    let blue = 0;
    let total = 0;
    let certainty: number;
    const add = (k: number, weight: number) => {
      const hue = hues[k] ?? neutral;
      red += weight * hue[0];
      green += weight * hue[1];
      blue += weight * hue[2];
      total += weight;
    };
    if (numOutputs === 1) {
      const share = (values[cell] ?? 0) / valueRange;
      certainty = Math.min(1, Math.abs(share));
      add(share < 0 ? 0 : 1, 1);
    } else {
      let largest = 0;
      for (let k = 0; k < numOutputs; k++) {
        const p = values[cell * numOutputs + k] ?? 0;
        largest = Math.max(largest, p);
        add(k, p * p);
      }
      certainty = (largest - 1 / numOutputs) / (1 - 1 / numOutputs);
    }
    const isKnown = total > 0 && certainty >= 0;
    const weight = isKnown ? certainty / total : 0;
    const rest = isKnown ? 1 - certainty : 1;
    pixels[4 * cell] = neutral[0] * rest + red * weight;
    pixels[4 * cell + 1] = neutral[1] * rest + green * weight;
    pixels[4 * cell + 2] = neutral[2] * rest + blue * weight;
    pixels[4 * cell + 3] = 255;
  }
}
