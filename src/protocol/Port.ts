/** What arrives at a port; `data` comes with `message`, `message` with a worker's `error`. */
export interface PortEvent {
  readonly type: string;
  readonly data?: unknown;
  readonly message?: string;
}

/** The part of `Worker`, `MessagePort` and a worker's global scope that both ends need. */
export interface Port {
  postMessage(message: unknown, transfer: ArrayBuffer[]): void;
  addEventListener(
    type: "message" | "messageerror" | "error",
    listener: (event: PortEvent) => void,
  ): void;
  /** A MessagePort delivers nothing before it; a worker has none. */
  start?(): void;
}
