import type { PathFactor } from "./pathFactors";

/** The factor as a formula writes it, `W4[2, 7]` or `f'(z3[5])`; layers and units count from 1, features are `x[1]`. */
export function factorSymbol(factor: PathFactor): string {
  const { layer } = factor;
  const unit = factor.unit + 1;
  switch (factor.kind) {
    case "input":
      return layer === 0 ? `x[${unit}]` : `a${layer}[${unit}]`;
    case "slope":
      return `f'(z${layer}[${unit}])`;
    case "weight":
      return `W${layer}[${factor.from + 1}, ${unit}]`;
    case "skip":
      return `da${layer}[${unit}]/da${layer - 1}[${unit}]`;
    case "loss":
      return `dL/dz${layer}[${unit}]`;
  }
}
