import type { Stop, StopSettings } from "../../core/training/stop/StopSettings";
import type { EngineRequests, EventMessage } from "../../protocol/messages";
import type { RunPhase } from "./RunPhase";

type Command = "train" | "pause" | "step";
type StopReason = Extract<EventMessage, { kind: "stopped" }>["reason"];

interface Sources {
  /** The run that commands go to. */
  runId(): number;
  /** Where training stops next. */
  untilEpoch(): number;
  /** What may stop it before. */
  stop(): StopSettings;
  /** Null for as many as there can be; with 0 the page steps by itself. */
  epochsPerSecond(): number | null;
  /** Resolves when the engine has obeyed, or has said why not. */
  command<N extends Command>(name: N, params: EngineRequests[N]["params"]): Promise<void>;
}

/** Training, pausing and stepping: what the user wants, and how far the engine is with it. */
export class Playback {
  readonly #sources: Sources;
  #phase = $state.raw<RunPhase>("loading");
  #isPlaying = $state.raw(false);
  #hasTrained = $state.raw(false);
  #stop = $state.raw<Stop | null>(null);

  constructor(sources: Sources) {
    this.#sources = sources;
  }

  get phase(): RunPhase {
    return this.#phase;
  }

  /** From Train to Pause, through rebuilds too. */
  get isPlaying(): boolean {
    return this.#isPlaying;
  }

  /** Whether Train or a step was asked for at all. */
  get hasTrained(): boolean {
    return this.#hasTrained;
  }

  /** What ended training before its last epoch, until it goes on. */
  get stop(): Stop | null {
    return this.#phase === "finished" ? this.#stop : null;
  }

  /** A run is being built, or ready at its first step. */
  enter(phase: "loading" | "idle"): void {
    this.#phase = phase;
  }

  /** There is no run to train. */
  end(phase: "refused" | "lost"): void {
    this.#phase = phase;
    this.#isPlaying = false;
  }

  train(): void {
    if (["lost", "refused", "allDiverged"].includes(this.#phase)) return;
    this.#isPlaying = this.#hasTrained = true;
    if (this.#phase === "loading") return;
    const { runId, untilEpoch, stop, epochsPerSecond, command } = this.#sources;
    const pace = epochsPerSecond();
    if (pace === 0) return this.#waitForSteps();
    this.#phase = "training";
    const params = { runId: runId(), untilEpoch: untilEpoch(), stop: stop() };
    void command("train", { ...params, epochsPerSecond: pace });
  }

  pause(): void {
    const wasTraining = this.#phase === "training";
    this.#isPlaying = false;
    if (wasTraining) void this.#sources.command("pause", { runId: this.#sources.runId() });
  }

  /** Resolves with whether the step was done and nothing else has come since. */
  async step(unit: "batch" | "epoch", goesOn: boolean): Promise<boolean> {
    if (!goesOn) this.pause();
    if (!["idle", "training", "finished"].includes(this.#phase)) return false;
    const runId = this.#sources.runId();
    this.#hasTrained = true;
    this.#phase = "stepping";
    await this.#sources.command("step", { runId, unit });
    if (runId !== this.#sources.runId() || this.#phase !== "stepping") return false;
    this.#phase = "idle";
    return true;
  }

  /** The engine says that training has stopped. */
  stopped(reason: StopReason, stop: Stop | null = null): void {
    const waits = this.#sources.epochsPerSecond() === 0;
    if (reason !== "paused") this.#isPlaying = false;
    // A pause that the user has already taken back is answered late.
    else if ((this.#isPlaying && !waits) || this.#phase === "stepping") return;
    this.#phase = reason === "paused" ? "idle" : reason;
    this.#stop = stop;
  }

  /** The engine trains nothing by itself: whoever steps does so while the user wants training. */
  #waitForSteps(): void {
    if (this.#phase === "training")
      void this.#sources.command("pause", { runId: this.#sources.runId() });
    else if (this.#phase === "finished") this.#phase = "idle";
  }
}
