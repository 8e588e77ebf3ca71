import type { Normalization } from "./Normalization";

/** Each example over the units of the layer, in training and after it alike. Ba, Kiros and Hinton 2016, equation 3. */
export const layer: Normalization = {
  id: "layer",
  name: "Layer normalization",
  short: "LN",
  over: "units",
};
