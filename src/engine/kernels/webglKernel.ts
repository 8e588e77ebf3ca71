import * as tf from "@tensorflow/tfjs";
import type { GPGPUProgram, MathBackendWebGL } from "@tensorflow/tfjs-backend-webgl";

/** One fragment shader: an output element from the inputs, whose getters are `getA(n, i, j)` for an input `a`. */
export interface ShaderProgram<Inputs extends string> {
  readonly inputs: readonly Inputs[];
  readonly outputShape: number[];
  /** GLSL ES 3.00 with a `main()` that calls `setOutput(float)`. */
  readonly code: string;
  /** Floats that change from run to run without a new shader. */
  readonly uniforms?: Readonly<Record<string, number>>;
}

/** Registers a kernel of the webgl backend: one program an output. */
export function registerWebglKernel<Inputs extends string, Attributes>(
  kernelName: string,
  programs: (
    shapes: Record<Inputs, number[]>,
    attributes: Attributes,
  ) => ShaderProgram<Inputs | `output${number}`>[],
): void {
  tf.registerKernel({
    kernelName,
    backendName: "webgl",
    kernelFunc({ inputs, attrs, backend }) {
      const webgl = backend as MathBackendWebGL;
      const infos = inputs as Record<string, tf.TensorInfo>;
      const shapes = Object.fromEntries(
        Object.entries(infos).map(([name, { shape }]) => [name, shape]),
      ) as Record<Inputs, number[]>;
      const outputs: tf.TensorInfo[] = [];
      for (const { inputs: names, outputShape, code, uniforms = {} } of programs(
        shapes,
        attrs as Attributes,
      )) {
        const program: GPGPUProgram = {
          variableNames: [...names],
          outputShape,
          userCode: code,
          customUniforms: Object.keys(uniforms).map((name) => ({ name, type: "float" as const })),
        };
        // A later program may read an earlier output, named output0, output1 and so on.
        const sources = names.map(
          (name) => infos[name] ?? outputs[Number(name.slice("output".length))],
        );
        outputs.push(
          webgl.compileAndRun(
            program,
            sources,
            "float32",
            Object.values(uniforms).map((value) => [value]),
          ),
        );
      }
      return outputs;
    },
  });
}
