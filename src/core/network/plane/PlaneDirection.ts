import type { Parameters } from "../initialParameters";

/** A direction in the space of a network's weights and biases, shaped as they are; a layer's are empty where it does not move. */
export type PlaneDirection = Pick<Parameters, "weights" | "biases">;

/** The tensors that a direction moves. */
export const MOVED_TENSORS = ["weights", "biases"] as const;
