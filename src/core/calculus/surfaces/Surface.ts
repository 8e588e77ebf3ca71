import type { Domain } from "../roots/findCrossings";
import type { SurfaceId } from "./surfaces";

/** A surface f(x, y) that the learner can choose. */
export interface Surface {
  readonly id: SurfaceId;
  readonly name: string;
  /** f(x, y) in the grammar of parse(). */
  readonly text: string;
  readonly domain: { readonly x: Domain; readonly y: Domain };
  /** Every lowest point; none where the surface falls without end. */
  readonly minima: readonly (readonly [x: number, y: number])[];
  /** Where the gradient is 0 without a minimum. */
  readonly others: readonly {
    readonly kind: "maximum" | "saddle";
    readonly at: readonly [x: number, y: number];
  }[];
  /** A start for descent from which there is something to see. */
  readonly start: readonly [x: number, y: number];
  /** A learning rate at which gradient descent from there, with momentum or without, neither leaps away nor stands still. */
  readonly rate: number;
}
