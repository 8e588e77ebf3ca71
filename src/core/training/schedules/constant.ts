import type { Schedule } from "./Schedule";

/** The learning rate as it is. */
export const constant: Schedule = {
  id: "constant",
  name: "Constant",
  formula: "lr",
  factor: () => 1,
};
