import type { EngineRequests, EventMessage } from "../../protocol/messages";
import type { RunPhase } from "./RunPhase";

type Command = "train" | "pause" | "step";
type StopReason = Extract<EventMessage, { kind: "stopped" }>["reason"];

interface Sources {
  /** The run that commands go to. */
  runId(): number;
  /** Where training stops next. */
  untilEpoch(): number;
  /** Resolves when the engine has obeyed, or has said why not. */
  command<N extends Command>(name: N, params: EngineRequests[N]["params"]): Promise<void>;
}

/** Training, pausing and stepping: what the user wants, and how far the engine is with it. */
export class Playback {
  readonly #sources: Sources;
  #phase = $state.raw<RunPhase>("loading");
  #isPlaying = $state.raw(false);
  #hasTrained = $state.raw(false);

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
    this.#phase = "training";
    const params = { runId: this.#sources.runId(), untilEpoch: this.#sources.untilEpoch() };
    void this.#sources.command("train", params);
  }

  pause(): void {
    const wasTraining = this.#phase === "training";
    this.#isPlaying = false;
    if (wasTraining) void this.#sources.command("pause", { runId: this.#sources.runId() });
  }

  /** Resolves with whether the step was done and nothing else has come since. */
  async step(unit: "batch" | "epoch"): Promise<boolean> {
    this.pause();
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
  stopped(reason: StopReason): void {
    if (reason !== "paused") this.#isPlaying = false;
    // A pause that the user has already taken back is answered late.
    else if (this.#isPlaying || this.#phase === "stepping") return;
    this.#phase = reason === "paused" ? "idle" : reason;
  }
}
