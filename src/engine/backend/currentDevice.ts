import type { BackendName } from "../../protocol/messages";
import { LASTING_DEVICE, losableDevice, type Device } from "./Device";
import { onContextLost } from "./webglRenderer";

/** The device of the backend `name`, which must be the current one. */
export function currentDevice(name: BackendName): Device {
  return name === "webgl" ? losableDevice(onContextLost) : LASTING_DEVICE;
}
