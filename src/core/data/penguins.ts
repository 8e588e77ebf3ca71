import type { TableSource } from "./DataSource";

/** Body measurements of three species of penguin. */
export const penguins: TableSource = {
  kind: "table",
  isPlane: false,
  id: "penguins",
  name: "Penguins",
  task: "classes",
  classNames: ["Adelie", "Chinstrap", "Gentoo"],
  columns: ["beak_length_mm", "beak_depth_mm", "flipper_length_mm", "body_mass_g"],
  description: "342 penguins of three species by four body measurements.",
  file: "penguins.csv",
  numRows: 342,
  attribution: "Gorman, Williams and Fraser 2014, Palmer Station LTER, CC0 1.0.",
};
