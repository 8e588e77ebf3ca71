import type { EventMessage } from "../../protocol/messages";

interface Sources {
  /** The run that counts. */
  newestId(): number;
  /** Whether that run is still to be answered for. */
  isLoading(): boolean;
  take(message: EventMessage): void;
}

/** Lets through what the engine says of the newest run: what comes of it before the answer that it is ready waits here. */
export class EventGate {
  readonly #sources: Sources;
  #early: EventMessage[] = [];

  constructor(sources: Sources) {
    this.#sources = sources;
  }

  receive(message: EventMessage): void {
    // A message already in flight when a new run began belongs to the old run.
    if (message.runId !== this.#sources.newestId()) return;
    const isOfBuild = message.kind === "status" || message.kind === "failed";
    if (this.#sources.isLoading() && !isOfBuild) this.#early.push(message);
    else this.#sources.take(message);
  }

  /** The run is ready. */
  open(): void {
    for (const message of this.#early.splice(0)) this.receive(message);
  }
}
