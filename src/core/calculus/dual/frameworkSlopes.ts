/** What a framework's automatic differentiation answers where there is no derivative. */
export interface FrameworkSlope {
  readonly framework: string;
  readonly slope: number;
  /** Where that is written. */
  readonly source: string;
}

/** Answers at 0, where |x| has the slopes -1 and 1 and ReLU 0 and 1: a choice each time, and not everywhere the same. */
export const FRAMEWORK_SLOPES: Readonly<Record<"abs" | "relu", readonly FrameworkSlope[]>> = {
  abs: [
    { framework: "PyTorch", slope: 0, source: "derivatives.yaml: grad * self.sgn()" },
    { framework: "TensorFlow", slope: 0, source: "math_grad.py: grad * sign(x)" },
    { framework: "JAX", slope: 1, source: "jax-ml/jax#37820" },
    { framework: "TensorFlow.js", slope: -1, source: "Abs_grad.ts: dy * step(x, -1)" },
  ],
  relu: [
    {
      framework: "PyTorch",
      slope: 0,
      source: "derivatives.yaml: threshold_backward(grad, result, 0)",
    },
    { framework: "TensorFlow", slope: 0, source: "relu_op_functor.h: gradients * (features > 0)" },
    { framework: "JAX", slope: 0, source: "jax-ml/jax#2342" },
    { framework: "TensorFlow.js", slope: 0, source: "Relu_grad.ts: dy * step(x)" },
  ],
};
