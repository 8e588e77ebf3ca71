import type { EventMessage } from "../protocol/messages";

/** What the engine needs of the place it runs in. */
export interface EngineHost {
  /** Milliseconds of a monotonic clock. */
  now(): number;
  /** Resolves after messages that wait have been delivered. */
  yieldToMessages(): Promise<void>;
  /** Calls back once, after `delayMs`; the function returned calls it off. */
  later(callback: () => void, delayMs: number): () => void;
  /** Text of a file of `static/data`. */
  readDataFile(name: string): Promise<string>;
  emit(event: EventMessage): void;
}
