import type { BackendName } from "../../protocol/messages";
import { currentDevice } from "../backend/currentDevice";
import { DeviceLostError, type Device } from "../backend/Device";
import { restartBackend, useBackend } from "../backend/useBackend";
import type { EngineHost } from "../EngineHost";
import type { GiveWay } from "../GiveWay";
import { Run } from "../Run";
import type { RunMaterial } from "../RunMaterial";
import { ChunkPace } from "./ChunkPace";
import { RunWatcher } from "./RunWatcher";
import { StopWatch } from "./StopWatch";

/** A run and what it is watched with: they are made anew, and go on, where the device under them is lost. */
export class DurableRun {
  readonly runId: number;
  readonly pace = new ChunkPace();
  readonly stops = new StopWatch();
  readonly #material: RunMaterial;
  readonly #host: EngineHost;
  readonly #giveWay: GiveWay;
  /** Rates changed by hand, by variant. */
  readonly #learningRates = new Map<number, number>();
  #device: Device;
  #watcher: RunWatcher;

  /** Begins on `backend`, the current one; `giveWay` ends what is watched when another run comes. */
  constructor(
    runId: number,
    material: RunMaterial,
    backend: BackendName,
    host: EngineHost,
    giveWay: GiveWay,
  ) {
    this.runId = runId;
    this.#material = material;
    this.#host = host;
    this.#giveWay = giveWay;
    [this.#device, this.#watcher] = this.#begin(backend);
  }

  /** The run as it computes now; another after a loss. */
  get run(): Run {
    return this.#watcher.run;
  }

  /** What `run` computes on. */
  get device(): Device {
    return this.#device;
  }

  /** Watches `run`. */
  get watcher(): RunWatcher {
    return this.#watcher;
  }

  /** Does `work`; where the device is lost meanwhile, makes it good and does the work again from the last copy. */
  async surviving<T>(work: (run: DurableRun) => Promise<T>): Promise<T> {
    try {
      return await work(this);
    } catch (error) {
      if (!(error instanceof DeviceLostError)) throw error;
      await this.#recover();
      return this.surviving(work);
    }
  }

  /** Changes the rate of a variant, or with null of the base: of all variants that do not give their own. */
  async setLearningRate(variant: number | null, learningRate: number): Promise<void> {
    // A lost device goes back to the last copy, which must not be older than the change.
    await this.#watcher.keepCopy();
    for (const v of variant === null ? this.#variantsAtBaseRate : [variant]) {
      this.#learningRates.set(v, learningRate);
      this.run.setLearningRate(v, learningRate);
    }
  }

  /** Refuses what waits and frees the run. */
  dispose(): void {
    this.#watcher.requests.close();
    this.run.dispose();
  }

  get #variantsAtBaseRate(): number[] {
    const { variants } = this.#material.experiment;
    if (variants.length === 0) return [0];
    return variants.flatMap(({ training }, v) => (training?.learningRate === undefined ? [v] : []));
  }

  #begin(backend: BackendName): [Device, RunWatcher] {
    const run = new Run(this.#material);
    const device = currentDevice(backend);
    const surroundings = { host: this.#host, device, giveWay: this.#giveWay };
    return [device, new RunWatcher(run, this.runId, surroundings)];
  }

  /** Makes the device anew and goes on from the last copy; on WebAssembly where the GPU does not come back. */
  async #recover(): Promise<void> {
    const { runId } = this;
    this.#host.emit({ kind: "backendLost", runId, continuesOn: null });
    const lost = this.#watcher;
    lost.requests.abandon();
    lost.run.dispose();
    const name = await restartBackend("webgl").then(
      () => "webgl" as const,
      () => useBackend("wasm").then(() => "wasm" as const),
    );
    [this.#device, this.#watcher] = this.#begin(name);
    if (lost.copy) this.run.restore(lost.copy);
    for (const [variant, rate] of this.#learningRates) this.run.setLearningRate(variant, rate);
    this.#watcher.continueFrom(lost);
    this.#watcher.start();
    this.#host.emit({ kind: "backendLost", runId, continuesOn: name });
  }
}
