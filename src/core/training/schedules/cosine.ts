import { cos } from "../../math/cos";
import type { Schedule } from "./Schedule";

/** Half a cosine wave from the learning rate down to 0. Loshchilov and Hutter 2017, equation 5, without restarts. */
export const cosine: Schedule = {
  id: "cosine",
  name: "Cosine",
  formula: "lr (1 + cos(pi t)) / 2",
  factor: (progress) => (1 + cos(Math.PI * progress)) / 2,
};
