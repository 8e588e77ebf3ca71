import type { BackendName } from "../../protocol/messages";
import { messageOf } from "../messageOf";
import { MissingRowsError } from "./MissingRowsError";

/** The GPU was taken away; null until training goes on. */
export interface ContextLoss {
  readonly continuesOn: BackendName | null;
}

/** How the engine fares with a run: what it is busy with, what it could not do, and what it computes on. */
export class EngineReport {
  #status = $state.raw("");
  #error = $state.raw<string | null>(null);
  #isMissingRows = $state.raw(false);
  #contextLoss = $state.raw<ContextLoss | null>(null);

  /** What it is busy with before training; empty where it is not. */
  get status(): string {
    return this.#status;
  }

  get error(): string | null {
    return this.#error;
  }

  /** Whether the error is that the rows of the user's own data are not in this browser. */
  get isMissingRows(): boolean {
    return this.#isMissingRows;
  }

  /** Set once the GPU was taken from this run. */
  get contextLoss(): ContextLoss | null {
    return this.#contextLoss;
  }

  /** A run is being built, whatever was wrong with the one before. */
  building(): void {
    this.#error = null;
    this.#isMissingRows = false;
  }

  busyWith(status: string): void {
    this.#status = status;
  }

  /** The run is ready. */
  ready(): void {
    this.#status = "";
    this.#contextLoss = null;
  }

  contextLost(continuesOn: BackendName | null): void {
    this.#contextLoss = { continuesOn };
  }

  failed(reason: unknown): void {
    this.#error = messageOf(reason);
    this.#isMissingRows = reason instanceof MissingRowsError;
  }

  /** The worker cannot go on. */
  gone(message: string): void {
    this.#status = "";
    this.#error = message;
  }
}
