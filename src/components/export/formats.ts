export type FigureFormat = "png" | "svg" | "csv";

/** What a picture can be saved as, in the order of the menus. */
export const FORMATS: readonly {
  readonly id: FigureFormat;
  readonly name: string;
  readonly hint: string;
}[] = [
  { id: "png", name: "PNG", hint: "picture, for documents and slides" },
  { id: "svg", name: "SVG", hint: "drawing, for print and editing" },
  { id: "csv", name: "CSV", hint: "its numbers" },
];
