import type { TableSource } from "./DataSource";

/** Fisher's measurements of three species of iris. */
export const iris: TableSource = {
  kind: "table",
  isPlane: false,
  id: "iris",
  name: "Iris",
  task: "classes",
  classNames: ["setosa", "versicolor", "virginica"],
  columns: ["sepal_length_cm", "sepal_width_cm", "petal_length_cm", "petal_width_cm"],
  description: "150 irises of three species by four flower measurements.",
  file: "iris.csv",
  numRows: 150,
  attribution: "Fisher 1936, UCI Machine Learning Repository, CC BY 4.0.",
};
