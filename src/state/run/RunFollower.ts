import type { EventMessage } from "../../protocol/messages";

/** What wants to know of everything that comes of the run. */
export interface RunFollower {
  /** The run, its phase or its progress may have changed. */
  runChanged(): void;
  checkProgressed(progress: Extract<EventMessage, { kind: "checkProgress" }>): void;
}
