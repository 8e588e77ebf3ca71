import * as tf from "@tensorflow/tfjs";

import { webglRenderer, type WebglRenderer } from "../../../src/engine/backend/webglRenderer";
import { usePageBackend } from "../usePageBackend";

/** What draws behind WebGL here; with `isForced` as a phone that has 16-bit textures only. */
export async function renderer(isForced: boolean): Promise<WebglRenderer> {
  await usePageBackend("webgl");
  tf.env().set("WEBGL_FORCE_F16_TEXTURES", isForced);
  return webglRenderer();
}
