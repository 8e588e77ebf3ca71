import { describe, expect, it } from "vitest";

import { noStandardization } from "../../../../src/core/data/standardization";
import { AS_IN_DATA } from "../../../../src/core/data/TargetScale";
import { DEFAULT_EXPERIMENT, withDefaults } from "../../../../src/core/experiment/defaults";
import { formatProblem } from "../../../../src/core/experiment/problem";
import { experimentFor } from "../../../../src/core/export/import/experimentFor";
import type { ImportedNetwork } from "../../../../src/core/export/import/ImportedNetwork";
import { networkLayers } from "../../../../src/core/network/layers";
import { initialParameters } from "../../../../src/core/network/initialParameters";

/** A saved network of these inputs and outputs, with hidden layers of 8 tanh and 4 ReLU units. */
function saved(wish: Partial<ImportedNetwork> = {}): ImportedNetwork {
  const features = wish.features ?? ["x1", "x2"];
  const outputs = wish.outputs ?? ["class 0", "class 1"];
  const hidden = [
    { units: 8, activation: "tanh" as const },
    { units: 4, activation: "relu" as const },
  ];
  const cures = { normalization: "none" as const, residual: false, dropout: 0 };
  const layers = networkLayers(hidden, features.length, outputs.length, cures);
  const { initializer, biasInitializer } = DEFAULT_EXPERIMENT.network;
  return {
    ...{ name: "tanh, replicate 1, epoch 30", hidden, cures, layers, hasNames: true },
    parameters: initialParameters(layers, { initializer, biasInitializer }, 1, 0),
    ...{ task: "classes", features, outputs },
    standardization: noStandardization(features.length),
    targetScale: AS_IN_DATA,
    ...wish,
  };
}

describe("experimentFor", () => {
  it("keeps data, seed and training where the network fits, and compares nothing", () => {
    const present = withDefaults({ ...DEFAULT_EXPERIMENT, seed: 7, replicates: 3 });
    const { experiment, problems, notes } = experimentFor(present, saved());
    expect({ problems, notes }).toEqual({ problems: [], notes: [] });
    expect(experiment).toEqual({
      ...present,
      data: { ...present.data, standardize: false },
      network: {
        ...present.network,
        ...{ hidden: [8, { units: 4, activation: "relu" }], activation: "tanh" },
      },
      variants: [{ name: "tanh, replicate 1, epoch 30" }],
    });
  });

  it("takes the features that the network names, in its order", () => {
    const features = ["x2", "sinX1", "x1"];
    const { experiment } = experimentFor(DEFAULT_EXPERIMENT, saved({ features }));
    expect(experiment?.data).toMatchObject({ source: "spiral", features });
  });

  it("standardizes where the network does, and takes its cures", () => {
    const standardization = { mean: Float64Array.of(1, 2), std: Float64Array.of(3, 4) };
    const cures = { normalization: "batch", residual: true, dropout: 0.2 } as const;
    const { experiment } = experimentFor(
      withDefaults({ data: { standardize: false } }),
      saved({ standardization, cures }),
    );
    expect(experiment?.data.standardize).toBe(true);
    expect(experiment?.network).toMatchObject(cures);
  });

  it("changes to the data set whose columns and classes the network names", () => {
    const iris = ["sepal_length_cm", "petal_length_cm", "petal_width_cm"];
    const outputs = ["setosa", "versicolor", "virginica"];
    const { experiment, problems } = experimentFor(
      DEFAULT_EXPERIMENT,
      saved({ features: iris, outputs }),
    );
    expect(problems).toEqual([]);
    expect(experiment?.data).toMatchObject({ source: "iris", features: iris });
    const real = experimentFor(DEFAULT_EXPERIMENT, saved({ task: "real", outputs: ["y"] }));
    expect(real.experiment?.data.source).toBe("plane");
    expect(real.experiment?.training.loss).toBe("meanSquaredError");
  });

  it("takes nameless inputs for the present features where they are as many, and says so", () => {
    const present = withDefaults({ data: { features: ["sinX1", "sinX2"] } });
    const nameless = saved({ features: ["x1", "x2"], outputs: ["0", "1"], hasNames: false });
    const { experiment, notes } = experimentFor(present, nameless);
    expect(experiment?.data.features).toEqual(["sinX1", "sinX2"]);
    expect(notes).toEqual(["The file does not name its inputs: they are taken for sinX1, sinX2."]);
  });

  it.each([
    {
      what: { features: ["height", "weight"] },
      needs: "needs a data set with 2 features (height, weight) and 2 classes",
    },
    {
      what: { features: ["x1"], outputs: ["0", "1", "2", "3", "4", "5", "6"], hasNames: false },
      needs: "needs a data set with 1 feature and 7 classes",
    },
    {
      what: {
        features: Array.from({ length: 9 }, (_, i) => `f${i}`),
        task: "real",
        outputs: ["y"],
      },
      needs: "needs a data set with 9 features (f0, f1, f2, f3, f4, f5, …) and a real target",
    },
  ] as const)("says which data set it would need: $needs", ({ what, needs }) => {
    const { experiment, problems } = experimentFor(DEFAULT_EXPERIMENT, saved(what));
    expect(experiment).toBeNull();
    expect(problems.map(formatProblem).join()).toContain(needs);
  });

  it("cuts a name to what a variant may be called, and gives one to what has none", () => {
    const nameOf = (name: string) =>
      experimentFor(DEFAULT_EXPERIMENT, saved({ name })).experiment?.variants[0]?.name;
    expect(nameOf("n".repeat(60))).toBe("n".repeat(40));
    expect(nameOf(" \n ")).toBe("imported network");
  });
});
