import { formatNumber } from "../../core/math/formatNumber";
import type { BackendChoice, BackendName } from "../../protocol/messages";
import { BACKEND_NAMES } from "./backendNames";
import type { WebglRenderer } from "./webglRenderer";

/** Sentences for the page: what WebGL is here, and how fast each backend was; `renderer` is null where WebGL is missing. */
export function backendReason(
  name: BackendName,
  renderer: WebglRenderer | null,
  measured: BackendChoice["measured"],
): string {
  const speeds = measured
    .map(({ name, stepsPerSecond }) => `${BACKEND_NAMES[name]} ${display(stepsPerSecond)}`)
    .join(", ");
  return `${gpuSentence(name, renderer)} Steps per second measured for this experiment: ${speeds}.`;
}

function gpuSentence(name: BackendName, renderer: WebglRenderer | null): string {
  if (renderer === null) return "WebGL is missing here.";
  if (renderer.isSoftware) return `WebGL here is software (${renderer.name}), not a graphics card.`;
  return name === "webgl"
    ? `A graphics card runs it (${renderer.name}).`
    : `The graphics card (${renderer.name}) is slower for networks this small.`;
}

/** Steps per second below 10 keep a decimal. */
function display(stepsPerSecond: number): string {
  return stepsPerSecond < 10 ? formatNumber(stepsPerSecond) : stepsPerSecond.toFixed(0);
}
