/** Thrown in the middle of work on a device whose tensors are gone. */
export class DeviceLostError extends Error {}

/** What a run computes on, as far as it may be lost. */
export interface Device {
  /** Whether what is on it may be gone at any moment. */
  readonly canBeLost: boolean;
  /** Does as `work` does, or rejects with a DeviceLostError once the device is lost: reads of it would never end. */
  untilLost<T>(work: Promise<T>): Promise<T>;
}

/** A device on the processor. */
export const LASTING_DEVICE: Device = { canBeLost: false, untilLost: (work) => work };

/** A device that is lost when `listen` tells; it keeps nothing of what was waited for. */
export function losableDevice(listen: (tell: () => void) => void): Device {
  let loss: DeviceLostError | null = null;
  const waits = new Set<(loss: DeviceLostError) => void>();
  listen(() => {
    loss = new DeviceLostError("the GPU's context was lost");
    for (const end of waits) end(loss);
    waits.clear();
  });
  return {
    canBeLost: true,
    untilLost(work) {
      if (loss) return Promise.race([work, Promise.reject(loss)]);
      // Not a race against a loss to come: that promise would hold on to every result of hours of training.
      return new Promise((resolve, reject) => {
        waits.add(reject);
        void work.then(resolve, reject).finally(() => waits.delete(reject));
      });
    },
  };
}
