import type { EngineRequests, RequestName } from "../../protocol/messages";
import type { Port } from "../../protocol/Port";
import { connect, type Connection, type ConnectionListener } from "../../protocol/rpc";

/** The worker as the page holds it. */
export interface EnginePort extends Port {
  terminate(): void;
}

/** The page's line to the engine, which can be cut and made anew. */
export class EngineLink {
  readonly #startEngine: () => EnginePort;
  readonly #listener: ConnectionListener;
  #engine: EnginePort | null = null;
  #connection: Connection | null = null;

  constructor(startEngine: () => EnginePort, listener: ConnectionListener) {
    this.#startEngine = startEngine;
    this.#listener = listener;
  }

  /** Ends the engine there may be and starts one. */
  restart(): void {
    this.#connection?.close(new Error("the engine was restarted"));
    this.#engine?.terminate();
    this.#engine = this.#startEngine();
    this.#connection = connect(this.#engine, this.#listener);
  }

  async send<N extends RequestName>(
    name: N,
    params: EngineRequests[N]["params"],
  ): Promise<EngineRequests[N]["result"]> {
    if (this.#connection === null) throw new Error("the engine has not been started");
    return this.#connection.send(name, params);
  }
}
