import { emptyBitmap, type Bitmap } from "../../src/core/data/handwriting/Bitmap";
import { paintLine } from "../../src/core/data/handwriting/paintLine";

type Stroke = readonly (readonly [x: number, y: number])[];

/** An arc about a centre, in degrees clockwise from the right, as a line of short pieces. */
function arc(x: number, y: number, rx: number, ry: number, from: number, to: number): Stroke {
  return Array.from({ length: 25 }, (_, i) => {
    const angle = ((from + ((to - from) * i) / 24) * Math.PI) / 180;
    return [x + rx * Math.cos(angle), y + ry * Math.sin(angle)] as const;
  });
}

/** Each digit as a hand writes it, in shares of a square's side. */
export const DRAWN_DIGITS: readonly (readonly Stroke[])[] = [
  [arc(0.5, 0.5, 0.2, 0.36, -90, 270)],
  [
    [
      [0.42, 0.26],
      [0.54, 0.14],
      [0.52, 0.86],
    ],
  ],
  [[...arc(0.48, 0.32, 0.19, 0.18, -170, 40), [0.3, 0.82], [0.74, 0.84]]],
  [[...arc(0.47, 0.32, 0.18, 0.17, -150, 90), ...arc(0.47, 0.67, 0.2, 0.18, -90, 150)]],
  [
    [
      [0.46, 0.14],
      [0.28, 0.56],
      [0.74, 0.58],
    ],
    [
      [0.6, 0.36],
      [0.56, 0.88],
    ],
  ],
  [[[0.7, 0.16], [0.36, 0.16], [0.33, 0.46], ...arc(0.48, 0.64, 0.2, 0.2, -110, 140)]],
  [[[0.6, 0.14], [0.42, 0.36], [0.34, 0.6], ...arc(0.5, 0.67, 0.17, 0.18, 180, 540)]],
  [
    [
      [0.28, 0.16],
      [0.72, 0.16],
      [0.46, 0.86],
    ],
    [
      [0.36, 0.5],
      [0.7, 0.5],
    ],
  ],
  [arc(0.5, 0.31, 0.15, 0.17, 90, 450), arc(0.5, 0.67, 0.18, 0.19, -90, 270)],
  [[...arc(0.49, 0.33, 0.17, 0.19, 0, -360), [0.65, 0.5], [0.58, 0.86]]],
];

/** A digit on a bitmap of `side` dots, with a pen of `radius`. */
export function drawDigit(digit: number, side: number, radius: number): Bitmap {
  let bitmap = emptyBitmap(side);
  const place = ([x, y]: readonly [number, number]) => ({ x: side * x, y: side * y });
  for (const stroke of DRAWN_DIGITS[digit])
    for (let i = 1; i < stroke.length; i++)
      bitmap = paintLine(bitmap, place(stroke[i - 1]), place(stroke[i]), radius, 1);
  return bitmap;
}
