import type { ParameterPlace } from "../../core/network/ParameterAddress";

/** What of the open network is looked at closely; `layer` is 0 for the features, units count from 0. */
export type Selection =
  | { readonly kind: "unit"; readonly layer: number; readonly unit: number }
  | { readonly kind: "parameter"; readonly place: ParameterPlace };
