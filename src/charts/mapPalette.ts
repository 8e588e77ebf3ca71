import type { MarkerShape } from "./markerPath";

export type Rgb = readonly [red: number, green: number, blue: number];

/** The colours of decision maps on one background; class 0 is orange and class 1 blue, as in TensorFlow Playground. */
export interface MapPalette {
  /** Where no class leads. */
  readonly neutral: Rgb;
  /** The plane where a class is certain, by class index. */
  readonly fields: readonly Rgb[];
  /** Points of each class: the field's hue, stronger. */
  readonly points: readonly Rgb[];
  /** Points whose real target is 0. */
  readonly neutralPoint: Rgb;
  /** Around points. */
  readonly halo: string;
  readonly boundary: string;
  /** The casing that keeps the boundary visible on every field. */
  readonly boundaryCasing: string;
}

export const LIGHT_MAP: MapPalette = {
  neutral: [246, 245, 242],
  fields: [
    [245, 160, 72],
    [78, 156, 216],
    [86, 186, 148],
    [212, 138, 184],
    [160, 120, 200],
    [240, 224, 70],
    [223, 80, 78],
    [96, 208, 240],
    [140, 122, 98],
    [140, 208, 52],
  ],
  points: [
    [190, 78, 0],
    [0, 86, 148],
    [0, 110, 76],
    [160, 58, 118],
    [96, 52, 150],
    [150, 128, 8],
    [140, 10, 30],
    [6, 120, 146],
    [88, 56, 30],
    [52, 124, 4],
  ],
  neutralPoint: [158, 156, 152],
  halo: "#ffffff",
  boundary: "rgb(30 32 36 / 0.85)",
  boundaryCasing: "rgb(255 255 255 / 0.55)",
};

export const DARK_MAP: MapPalette = {
  neutral: [40, 42, 46],
  fields: [
    [184, 98, 24],
    [24, 102, 166],
    [12, 118, 86],
    [150, 74, 122],
    [104, 66, 150],
    [170, 148, 14],
    [172, 24, 30],
    [14, 150, 146],
    [112, 78, 46],
    [80, 142, 6],
  ],
  points: [
    [255, 190, 120],
    [150, 210, 255],
    [130, 232, 190],
    [246, 178, 220],
    [206, 176, 250],
    [252, 236, 140],
    [240, 130, 140],
    [184, 252, 255],
    [186, 178, 160],
    [176, 250, 96],
  ],
  neutralPoint: [136, 140, 146],
  halo: "#101114",
  boundary: "rgb(255 255 255 / 0.9)",
  boundaryCasing: "rgb(0 0 0 / 0.45)",
};

const POINT_SHAPES: readonly MarkerShape[] = [
  "circle",
  "triangle",
  "square",
  "diamond",
  "plus",
  "triangleDown",
  "cross",
  "star",
  "hourglass",
  "bowTie",
];
const COLOUR_NAMES = [
  "orange",
  "blue",
  "green",
  "pink",
  "purple",
  "yellow",
  "red",
  "cyan",
  "brown",
  "lime",
];

/** The shape of a class's points; classes past the tenth start over. */
export function classShape(label: number): MarkerShape {
  return POINT_SHAPES[label % POINT_SHAPES.length];
}

/** What people call the class's colour. */
export function classColourName(label: number): string {
  return COLOUR_NAMES[label % COLOUR_NAMES.length];
}

/** The entry of a class in `fields` or `points`; classes past the tenth start over. */
export function classColour(colours: readonly Rgb[], label: number): Rgb {
  return colours[label % colours.length];
}
