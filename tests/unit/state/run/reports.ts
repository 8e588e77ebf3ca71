import type { Evaluation, EventMessage, LayerSnapshot } from "../../../../src/protocol/messages";

type Progress = Extract<EventMessage, { kind: "progress" }>;

/** An evaluation with these test losses, a network each; train losses are half, accuracies `1 - loss`. */
export function evaluation(epoch: number, step: number, testLoss: readonly number[]): Evaluation {
  return {
    epoch,
    step,
    trainLoss: Float64Array.from(testLoss, (loss) => loss / 2),
    testLoss: Float64Array.from(testLoss),
    trainAccuracy: Float64Array.from(testLoss, (loss) => 1 - loss),
    testAccuracy: Float64Array.from(testLoss, (loss) => 1 - loss),
    penalty: new Float64Array(testLoss.length),
    confusion: testLoss.map((_, network) => Uint32Array.of(network, 1, 2, 3)),
  };
}

/** Statistics with these deltaRms, `[network][layer]`; every other statistic is the same numbers. */
export function snapshot(
  epoch: number,
  step: number,
  deltaRms: readonly (readonly number[])[],
): LayerSnapshot {
  return {
    epoch,
    step,
    networks: deltaRms.map((layers) => {
      const values = Float64Array.from(layers);
      return {
        deltaRms: values,
        weightGradientRms: values,
        activationMean: values,
        activationStd: values,
        saturated: values.with(-1, NaN),
        dead: values.with(-1, NaN),
        updateRatio: values,
      };
    }),
    activations: deltaRms.map((layers) =>
      layers.map((_, layer) => ({
        min: 0,
        max: layer,
        counts: Uint32Array.of(1),
        numNonFinite: 0,
      })),
    ),
  };
}

/** A progress message that brings these. */
export function progress(
  runId: number,
  evaluations: readonly Evaluation[],
  layers: readonly LayerSnapshot[] = [],
): Progress {
  const { epoch, step } = evaluations.at(-1) ?? layers.at(-1) ?? { epoch: 0, step: 0 };
  return { kind: "progress", runId, epoch, step, stepsPerSecond: 100, evaluations, layers };
}
