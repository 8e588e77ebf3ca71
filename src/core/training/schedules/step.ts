import type { Schedule } from "./Schedule";

/** A tenth of the learning rate from half of the epochs on, a hundredth from three quarters on. He et al. 2016, section 4.2. */
export const step: Schedule = {
  id: "step",
  name: "Step",
  formula: "lr; lr / 10 from t = 1/2; lr / 100 from t = 3/4",
  factor: (progress) => (progress < 0.5 ? 1 : progress < 0.75 ? 0.1 : 0.01),
};
