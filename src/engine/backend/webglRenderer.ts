import * as tf from "@tensorflow/tfjs";
import type { MathBackendWebGL } from "@tensorflow/tfjs-backend-webgl";

/** What WebGL is here. */
export interface WebglRenderer {
  /** As the driver names it. */
  readonly name: string;
  /** Computed on the processor: right, but slow. */
  readonly isSoftware: boolean;
  /** 16-bit textures: numbers below 6e-8 read as exact zeros. */
  readonly isHalfPrecision: boolean;
}

const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render|mesa offscreen/i;

/** What draws behind the webgl backend, which must be the current one. */
export function webglRenderer(): WebglRenderer {
  const gl = currentContext();
  const info = gl.getExtension("WEBGL_debug_renderer_info");
  const name = String(gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
  return {
    name,
    isSoftware: SOFTWARE.test(name),
    isHalfPrecision:
      !tf.env().getBool("WEBGL_RENDER_FLOAT32_CAPABLE") ||
      tf.env().getBool("WEBGL_FORCE_F16_TEXTURES"),
  };
}

/** Whether the current webgl backend has lost its context: nothing that is computed on it would ever end. */
export function isContextLost(): boolean {
  return currentContext().isContextLost();
}

/** Calls `listener` when the current webgl backend loses its context: its tensors are gone and reads never end. */
export function onContextLost(listener: () => void): void {
  const { canvas } = currentContext() as unknown as {
    canvas: {
      addEventListener(type: string, listener: (event: { preventDefault(): void }) => void): void;
    };
  };
  canvas.addEventListener("webglcontextlost", (event) => {
    event.preventDefault();
    listener();
  });
}

/** The calls that are needed of a WebGL context; the engine compiles without the browser's types. */
interface Context {
  readonly RENDERER: number;
  getExtension(name: "WEBGL_debug_renderer_info"): { UNMASKED_RENDERER_WEBGL: number } | null;
  getParameter(parameter: number): unknown;
  isContextLost(): boolean;
}

function currentContext(): Context {
  const backend = tf.backend() as MathBackendWebGL;
  return backend.getGPGPUContext().gl as unknown as Context;
}
