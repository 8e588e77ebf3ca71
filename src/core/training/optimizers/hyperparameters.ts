/** Fixed parameters of the optimizers: Keras's defaults, but for momentum, whose default there is 0 (plain SGD). */
export const HYPERPARAMETERS = {
  momentum: 0.9,
  rho: 0.9,
  beta1: 0.9,
  beta2: 0.999,
  epsilon: 1e-7,
  weightDecay: 0.004,
} as const;
