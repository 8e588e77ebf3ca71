import type { BackendChoice, BackendName } from "../../protocol/messages";

/** Another backend replaces a hardware GPU only when it is clearly faster: noise must not decide. */
const CLEARLY_FASTER = 1.5;

/** The fastest backend of those measured, one at least; but WebGL on hardware unless another is clearly faster. */
export function bestBackend(measured: BackendChoice["measured"], isHardware: boolean): BackendName {
  const gpu = measured.find(({ name }) => name === "webgl")?.stepsPerSecond ?? 0;
  const fastest = measured.reduce((best, one) =>
    one.stepsPerSecond > best.stepsPerSecond ? one : best,
  );
  const takesGpu = isHardware && gpu * CLEARLY_FASTER >= fastest.stepsPerSecond;
  return takesGpu ? "webgl" : fastest.name;
}
