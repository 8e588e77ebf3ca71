import type { SavedBlock } from "./SavedBlock";

/** Whether a block is a linear dense layer of this name and nothing else. */
export function isPlainDense(block: SavedBlock, name: string): boolean {
  const { dense, normalization, activation, dropout, isResidual } = block;
  if (normalization || dropout > 0 || isResidual) return false;
  return dense.name === name && activation === "linear";
}
