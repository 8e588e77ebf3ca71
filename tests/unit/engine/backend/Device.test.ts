import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

import { describe, expect, it } from "vitest";

import {
  DeviceLostError,
  LASTING_DEVICE,
  losableDevice,
  type Device,
} from "../../../../src/engine/backend/Device";

/** A device and what takes it away. */
function makeDevice(): { device: Device; lose: () => void } {
  let lose = () => {};
  const device = losableDevice((tell) => (lose = tell));
  return { device, lose: () => lose() };
}

const never = () => new Promise<never>(() => {});

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

describe.each([
  { name: "a device on the processor", make: () => LASTING_DEVICE },
  { name: "a device that may be lost", make: () => makeDevice().device },
])("$name", ({ make }) => {
  it("resolves and rejects as the work does", async () => {
    const device = make();
    expect(await device.untilLost(Promise.resolve(7))).toBe(7);
    await expect(device.untilLost(Promise.reject(new Error("no memory")))).rejects.toThrow(
      "no memory",
    );
  });

  it("holds on to nothing that was waited for", async () => {
    const device = make();
    const result = async () => new WeakRef(await device.untilLost(Promise.resolve(new Array(9))));
    const weak = await result();
    // A WeakRef keeps its target until the end of the task that made it.
    await new Promise((resolve) => setTimeout(resolve));
    collectGarbage();
    expect(weak.deref()).toBeUndefined();
    expect(await device.untilLost(Promise.resolve(7))).toBe(7);
  });
});

describe("a device that is lost", () => {
  it("ends every wait for what will never be read", async () => {
    const { device, lose } = makeDevice();
    const waits = [device.untilLost(never()), device.untilLost(never())];
    lose();
    for (const result of await Promise.allSettled(waits))
      expect(result).toMatchObject({ status: "rejected", reason: expect.any(DeviceLostError) });
  });

  it("ends the waits that begin afterwards, unless the work is done already", async () => {
    const { device, lose } = makeDevice();
    lose();
    await expect(device.untilLost(never())).rejects.toThrow("the GPU's context was lost");
    expect(await device.untilLost(Promise.resolve(7))).toBe(7);
  });
});
