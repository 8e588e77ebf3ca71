import { registerDataLoss } from "./DataLoss";
import { registerOptimizerUpdate } from "./OptimizerUpdate";
import { registerStackedActivation } from "./StackedActivation";
import { registerStackedLinear } from "./StackedLinear";

let isRegistered = false;

/** Teaches tf.js our kernels and their gradients; once a process, however often it is called. */
export function registerKernels(): void {
  if (isRegistered) return;
  isRegistered = true;
  registerStackedLinear();
  registerStackedActivation();
  registerDataLoss();
  registerOptimizerUpdate();
}
