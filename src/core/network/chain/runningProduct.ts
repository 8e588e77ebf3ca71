import { mean } from "../../math/statistics";
import { chosenExamples, type ExampleChoice, type NetworkTrace } from "./NetworkTrace";
import { factorValue, multiplyByFactor } from "./factorColumn";
import type { PathFactor } from "./pathFactors";

/** A factor with its numbers. */
export interface RunningFactor {
  readonly factor: PathFactor;
  readonly value: number;
  /** The product of this factor and all that lie between it and the loss; the first one's is the whole path's. */
  readonly running: number;
}

/**
 * The factors of a path with their values and the product that has grown from the loss back to each. For one example
 * with their signs. For the mean over examples as magnitudes: `running` is the mean of `|product|`, and `value` is by
 * how much the factor changed it, so that the values still multiply up (means of the factors themselves would not).
 */
export function runningProduct(
  trace: NetworkTrace,
  factors: readonly PathFactor[],
  choice: ExampleChoice,
): RunningFactor[] {
  const examples = chosenExamples(trace, choice);
  const products = new Float64Array(examples.length).fill(1);
  const result: RunningFactor[] = [];
  let after = 1;
  for (const factor of factors.toReversed()) {
    multiplyByFactor(products, trace, factor, examples);
    if (choice === "mean") {
      const running = mean(products.map(Math.abs));
      result.push({ factor, value: after === 0 ? 0 : running / after, running });
      after = running;
    } else {
      result.push({
        factor,
        value: factorValue(trace, factor, choice),
        running: products[0],
      });
    }
  }
  return result.reverse();
}
