import { sourceOf } from "../../core/data/sourceOf";
import { resolveVariants } from "../../core/experiment/resolveVariants";
import { networkLayers } from "../../core/network/layers";
import type { BackendChoice, LoadedRun } from "../../protocol/messages";
import type { Run } from "../Run";
import { parameterLayout } from "../stack/parameterLayout";
import { numOutputsOf } from "../stack/planStacks";

/** What the page needs to know of a run before it trains. */
export function describeRun(run: Run, runId: number, backend: BackendChoice): LoadedRun {
  const { experiment } = run;
  const variants = resolveVariants(experiment);
  const numOutputs = numOutputsOf(experiment);
  return {
    runId,
    backend,
    numNetworks: run.numNetworks,
    numStacks: run.numStacks,
    numParameters: variants.map(({ hidden, network }) =>
      parameterLayout(
        networkLayers(hidden, experiment.data.features.length, numOutputs, network),
      ).reduce((sum, { rows, columns }) => sum + rows * columns, 0),
    ),
    stepsPerEpoch: variants.map(({ training }) => Math.ceil(run.numTrain / training.batchSize)),
    classNames: sourceOf(experiment.data).classNames,
    data: run.data.map(({ replicate, train, test, targetScale }) => ({
      replicate,
      trainRaw: train.raw,
      trainY: train.targets,
      testRaw: test.raw,
      testY: test.targets,
      targetScale,
    })),
  };
}
