import { rSquaredOn } from "../../core/training/rSquaredOn";
import type { PlotData } from "../../protocol/messages";
import { remember } from "./remember";

/** R² on a replicate's test set as a function of the test loss of a real target. */
export const lossToR2 = remember(({ testY, targetScale }: PlotData) =>
  rSquaredOn(testY, targetScale.std),
);
