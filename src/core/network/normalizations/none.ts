import type { Normalization } from "./Normalization";

/** `z = h`. */
export const none: Normalization = {
  id: "none",
  name: "No normalization",
  short: "",
  over: null,
};
