import { makeProblem } from "../experiment/problem";
import type { Form } from "./forms/Form";
import type { KeptCurves } from "./KeptRun";

/** Curves of which every list over time is as long as its epochs, which never fall. */
export function consistentCurves(form: Form<KeptCurves>): Form<KeptCurves> {
  return {
    write: form.write,
    read(value, path, report) {
      const curves = form.read(value, path, report);
      if (curves === undefined) return undefined;
      const problems = [...misorders(curves, path), ...mismatches(curves, path)];
      problems.forEach(report);
      return problems.length === 0 ? curves : undefined;
    },
  };
}

function misorders(curves: KeptCurves, path: string) {
  return (["lossEpochs", "layerEpochs"] as const)
    .filter((name) => curves[name].some((epoch, i) => i > 0 && epoch < curves[name][i - 1]))
    .map((name) => makeProblem(`${path}.${name}`, "must not fall from entry to entry"));
}

function mismatches({ lossEpochs, layerEpochs, variants }: KeptCurves, path: string) {
  return variants.flatMap((variant, i) => {
    const { trainLoss, testLoss, testAccuracy, deltaRms, weightGradientRms } = variant;
    const overLosses = Object.entries({ trainLoss, testLoss, testAccuracy });
    const overLayers = Object.entries({ deltaRms, weightGradientRms });
    const wrong = [
      ...overLosses.map(([name, list]) => ({ name, list, wanted: lossEpochs.length })),
      ...overLayers.map(([name, list]) => ({ name, list, wanted: layerEpochs.length })),
    ].filter(
      ({ name, list, wanted }) =>
        list.length !== wanted && !(name === "testAccuracy" && list.length === 0),
    );
    return wrong.map(({ name, list, wanted }) =>
      makeProblem(`${path}.variants[${i}].${name}`, `must have ${wanted} entries`, list),
    );
  });
}
