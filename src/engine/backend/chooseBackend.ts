import type { BackendChoice, BackendName, BackendPreference } from "../../protocol/messages";
import type { RunMaterial } from "../RunMaterial";
import { backendReason } from "./backendReason";
import { bestBackend } from "./bestBackend";
import { leavesNoHope, measureSpeeds, type Measuring } from "./measureSpeeds";
import { costClass } from "./stepCost";
import { useBackend } from "./useBackend";
import { webglRenderer, type WebglRenderer } from "./webglRenderer";

const UNTRIED = "Networks this large were not tried elsewhere, where they cannot be faster.";

/** Measurements of earlier experiments, by the candidates and the class of what a step costs. */
export type MeasuredSpeeds = Map<string, BackendChoice["measured"]>;

/** What a choice needs besides the experiment. */
export interface Choosing extends Measuring {
  readonly measuredSpeeds: MeasuredSpeeds;
}

/**
 * Makes the best backend for the run, or the one asked for, the current one, and says why it is. Throws where it cannot
 * be had, and a SupersededError where the choice has lost its purpose.
 */
export async function chooseBackend(
  preference: BackendPreference,
  material: RunMaterial,
  choosing: Choosing,
): Promise<BackendChoice> {
  const { measuredSpeeds } = choosing;
  const renderer = await findRenderer();
  if (preference !== "auto") {
    await useBackend(preference);
    return describe(preference, "You chose it.", renderer, []);
  }
  const isHardware = renderer !== null && !renderer.isSoftware;
  const candidates: BackendName[] = isHardware ? ["webgl", "wasm", "cpu"] : ["wasm", "cpu"];
  const key = `${candidates.join()} ${costClass(material)}`;
  const measured = measuredSpeeds.get(key) ?? (await measureSpeeds(candidates, material, choosing));
  measuredSpeeds.set(key, measured);
  const name = bestBackend(measured, isHardware);
  await useBackend(name);
  const reason = backendReason(name, renderer, measured);
  const isUntried = leavesNoHope(measured, material);
  return describe(name, isUntried ? `${reason} ${UNTRIED}` : reason, renderer, measured);
}

/** What draws WebGL here; null where it is missing. */
async function findRenderer(): Promise<WebglRenderer | null> {
  try {
    await useBackend("webgl");
    return webglRenderer();
  } catch {
    return null;
  }
}

function describe(
  name: BackendName,
  reason: string,
  renderer: WebglRenderer | null,
  measured: BackendChoice["measured"],
): BackendChoice {
  return {
    name,
    reason,
    renderer: renderer?.name ?? null,
    isHalfPrecision: name === "webgl" && (renderer?.isHalfPrecision ?? false),
    measured,
  };
}
