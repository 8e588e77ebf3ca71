import * as tf from "@tensorflow/tfjs";

import type { BackendName } from "../../protocol/messages";
import { useBackend } from "./useBackend";

/** Does the work on a backend, then goes back to the one before. */
export async function onBackend<T>(name: BackendName, work: () => T): Promise<T> {
  const before = tf.getBackend();
  await useBackend(name);
  try {
    return work();
  } finally {
    if (before) await tf.setBackend(before);
  }
}
