import type { TableSource } from "./DataSource";

const SIDE = 8;

/** `pixel00` to `pixel77`: row, then column, from the top left. */
const pixels = Array.from(
  { length: SIDE * SIDE },
  (_, i) => `pixel${Math.floor(i / SIDE)}${i % SIDE}`,
);

/** Handwritten digits as 8x8 images with pixels from 0 to 16. */
export const digits: TableSource = {
  kind: "table",
  isPlane: false,
  id: "digits",
  name: "Digits",
  task: "classes",
  classNames: ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"],
  columns: pixels,
  description: "1,797 handwritten digits as images of 8x8 pixels.",
  file: "digits.csv",
  numRows: 1797,
  attribution:
    "Alpaydin and Kaynak, Optical Recognition of Handwritten Digits, UCI Machine Learning Repository, CC BY 4.0 (its test part).",
  imageSide: SIDE,
};
