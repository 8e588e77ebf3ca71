import { registerDataLoss } from "./DataLoss";
import { registerGradientClip } from "./GradientClip";
import { registerOptimizerUpdate } from "./OptimizerUpdate";
import { registerRunningAverages } from "./RunningAverages";
import { registerStackedActivation } from "./StackedActivation";
import { registerStackedLinear } from "./StackedLinear";
import { registerStackedNormalization } from "./StackedNormalization";

let isRegistered = false;

/** Teaches tf.js our kernels and their gradients; once a process, however often it is called. */
export function registerKernels(): void {
  if (isRegistered) return;
  isRegistered = true;
  registerStackedLinear();
  registerStackedNormalization();
  registerStackedActivation();
  registerDataLoss();
  registerOptimizerUpdate();
  registerRunningAverages();
  registerGradientClip();
}
