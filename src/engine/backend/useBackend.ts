import * as tf from "@tensorflow/tfjs";

import type { BackendName } from "../../protocol/messages";
import { registerKernels } from "../kernels/registerKernels";
import { isContextLost } from "./webglRenderer";

/** Makes `name` the backend of all that follows; throws, naming it, where it cannot be had here. */
export async function useBackend(name: BackendName): Promise<void> {
  registerKernels();
  // Without it tf.js prints advice to install another package under Node.
  tf.enableProdMode();
  // Texture shapes as uniforms: a change of width then needs fewer new shaders.
  tf.env().set("WEBGL_USE_SHAPES_UNIFORMS", true);
  // The threaded build hangs under cross-origin isolation.
  if (name === "wasm") tf.env().set("WASM_HAS_MULTITHREAD_SUPPORT", false);
  const isSet = await tf.setBackend(name).catch(() => false);
  if (!isSet) throw new Error(`the ${name} backend cannot be started here`);
  await tf.ready();
  // Lost while nothing ran, as when a laptop slept; a new backend has a new context.
  if (name === "webgl" && isContextLost()) await restartBackend(name);
}

/** Makes the backend anew, as a lost WebGL context requires; every tensor on it is gone. */
export async function restartBackend(name: BackendName): Promise<void> {
  const factory = tf.findBackendFactory(name);
  tf.removeBackend(name);
  tf.registerBackend(name, factory);
  await useBackend(name);
}
