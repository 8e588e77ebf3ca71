import { registerDataLoss } from "./DataLoss";
import { registerGradientClip } from "./GradientClip";
import { registerNormalizationByAverages } from "./NormalizationByAverages";
import { registerOptimizerUpdate } from "./OptimizerUpdate";
import { registerRunningAverages } from "./RunningAverages";
import { registerStackedActivation } from "./StackedActivation";
import { registerStackedLinear } from "./StackedLinear";
import { registerStackedLinearGrad } from "./StackedLinearGrad";
import { registerStackedNormalization } from "./StackedNormalization";
import { registerStackedNormalizationGrad } from "./StackedNormalizationGrad";

let isRegistered = false;

/** Teaches tf.js our kernels and their gradients; once a process, however often it is called. */
export function registerKernels(): void {
  if (isRegistered) return;
  isRegistered = true;
  registerStackedLinear();
  registerStackedLinearGrad();
  registerStackedNormalization();
  registerStackedNormalizationGrad();
  registerNormalizationByAverages();
  registerStackedActivation();
  registerDataLoss();
  registerOptimizerUpdate();
  registerRunningAverages();
  registerGradientClip();
}
