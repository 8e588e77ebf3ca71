import { afterEach, describe, expect, it } from "vitest";

import { DEFAULT_EXPERIMENT } from "../../src/core/experiment/defaults";
import { makeVariants } from "../../src/core/experiment/makeVariants";
import { choose, enterNumber, press } from "./controls";
import { waitUntilBuilt } from "./engineReadout";
import { hashOf } from "./hashOf";
import { openApp, type OpenApp } from "./openApp";
import { card, readNumber, stepEpoch } from "./results";
import { pauseTraining, trainToEpoch, waitForEpoch } from "./trainToEpoch";

const relu = { ...DEFAULT_EXPERIMENT.network, activation: "relu" as const };

describe("divergence", () => {
  let app: OpenApp;
  afterEach(async () => {
    expect(app.problems).toEqual([]);
    await app.close();
  });

  it("stops one variant with its step and layer, and the others go on", async () => {
    const base = { ...DEFAULT_EXPERIMENT, network: relu };
    const variants = makeVariants(base, "learningRate", [0.01, 0.1, 10]);
    app = await openApp({ hash: hashOf({ network: relu, variants, replicates: 2 }) });
    const { page } = app;
    await waitUntilBuilt(page);
    await trainToEpoch(page, 3);
    await card(page, "lr 10")
      .getByText(
        /diverged, the first at step [\d,]+ in layer \d|diverged at step [\d,]+ in layer \d/,
      )
      .waitFor();
    await waitForEpoch(page, 6);
    await pauseTraining(page);
    for (const name of ["lr 0.01", "lr 0.1"]) {
      expect(
        await card(page, name)
          .getByText(/diverged/)
          .count(),
      ).toBe(0);
      expect(await readNumber(page, `${name} test loss`)).toBeLessThan(1);
    }
  });

  it("of every network ends training and says so; a smaller rate trains again", async () => {
    const training = { ...DEFAULT_EXPERIMENT.training, learningRate: 10 };
    app = await openApp({ hash: hashOf({ network: relu, variants: [], training, replicates: 1 }) });
    const { page } = app;
    await waitUntilBuilt(page);
    await press(page, "Train");
    await card(page, "base")
      .getByText(/diverged at step [\d,]+ in layer \d/)
      .waitFor();
    await expect
      .poll(() => page.getByRole("button", { name: "Train", exact: true }).isDisabled())
      .toBe(true);
    await press(page, "Reset");
    await waitUntilBuilt(page);
    await enterNumber(page, "Learning rate", "0.1");
    await stepEpoch(page);
    expect(
      await card(page, "base")
        .getByText(/diverged/)
        .count(),
    ).toBe(0);
    await choose(page, "Optimizer", "Adam");
    await waitUntilBuilt(page);
    await stepEpoch(page);
  });
});
