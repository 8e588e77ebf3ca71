import * as tf from "@tensorflow/tfjs";
import type { BackendWasm } from "@tensorflow/tfjs-backend-wasm";

/** A tensor whose float32 values lie in memory that JavaScript can reach. */
export interface HostArray {
  readonly shape: readonly number[];
  readonly values: Float32Array;
}

/** A kernel written as loops over typed arrays; one text serves the cpu and the wasm backend. */
export interface HostKernel<Inputs extends string, Attributes> {
  readonly name: string;
  /** Shape of each output. */
  outputShapes(
    inputs: Record<Inputs, { shape: readonly number[] }>,
    attributes: Attributes,
  ): number[][];
  /** Fills `outputs`, which arrive with unspecified values. */
  compute(
    inputs: Record<Inputs, HostArray>,
    outputs: readonly HostArray[],
    attributes: Attributes,
  ): void;
}

interface CpuBackend {
  readonly data: { get(dataId: object): { values: Float32Array } };
  makeTensorInfo(shape: number[], dtype: "float32", values: Float32Array): tf.TensorInfo;
}

/** Registers `kernel` with tf.js for the cpu and the wasm backend. */
export function registerHostKernel<Inputs extends string, Attributes>(
  kernel: HostKernel<Inputs, Attributes>,
): void {
  const { name: kernelName, outputShapes, compute } = kernel;
  type Infos = Record<Inputs, tf.TensorInfo>;

  tf.registerKernel({
    kernelName,
    backendName: "cpu",
    kernelFunc({ inputs, attrs, backend }) {
      const cpu = backend as CpuBackend;
      const arrays = mapValues(inputs as Infos, ({ shape, dataId }) => ({
        shape,
        values: cpu.data.get(dataId).values,
      }));
      const outputs = outputShapes(arrays, attrs as Attributes).map((shape) => ({
        shape,
        values: new Float32Array(tf.util.sizeFromShape(shape)),
      }));
      compute(arrays, outputs, attrs as Attributes);
      return outputs.map(({ shape, values }) => cpu.makeTensorInfo(shape, "float32", values));
    },
  });

  tf.registerKernel({
    kernelName,
    backendName: "wasm",
    kernelFunc({ inputs, attrs, backend }) {
      const wasm = backend as BackendWasm;
      const infos = outputShapes(inputs as Infos, attrs as Attributes).map((shape) =>
        wasm.makeOutput(shape, "float32"),
      );
      // Views are made after the outputs: allocating may grow the heap and detach older views.
      const view = (info: tf.TensorInfo): HostArray => ({
        shape: info.shape,
        values: wasm.typedArrayFromHeap(info) as Float32Array,
      });
      compute(mapValues(inputs as Infos, view), infos.map(view), attrs as Attributes);
      return infos;
    },
  });
}

function mapValues<K extends string, A, B>(record: Record<K, A>, f: (a: A) => B): Record<K, B> {
  const entries = Object.entries(record) as [K, A][];
  return Object.fromEntries(entries.map(([key, value]) => [key, f(value)])) as Record<K, B>;
}
