import type { EngineRequests, RequestName } from "../../protocol/messages";
import type { Port } from "../../protocol/Port";
import { connect, type Connection, type ConnectionListener } from "../../protocol/rpc";
import { RowCourier, type RowsOf } from "./RowCourier";

/** The worker as the page holds it. */
export interface EnginePort extends Port {
  terminate(): void;
}

/** The page's line to the engine, which can be cut and made anew. */
export class EngineLink {
  readonly #startEngine: () => EnginePort;
  readonly #listener: ConnectionListener;
  readonly #courier: RowCourier;
  #engine: EnginePort | null = null;
  #connection: Connection | null = null;

  constructor(startEngine: () => EnginePort, listener: ConnectionListener, rowsOf: RowsOf) {
    this.#startEngine = startEngine;
    this.#listener = listener;
    this.#courier = new RowCourier(rowsOf);
  }

  /** Ends the engine there may be and starts one. */
  restart(): void {
    this.#connection?.close(new Error("the engine was restarted"));
    this.#engine?.terminate();
    this.#courier.forget();
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

  /**
   * Sends a request about an experiment, with the rows of a user's table that the engine may lack; null where it is not
   * wanted any more once they have come.
   */
  async sendWithRows<N extends "load" | "explore">(
    name: N,
    params: EngineRequests[N]["params"],
    isWanted = () => true,
  ): Promise<EngineRequests[N]["result"] | null> {
    const { experiment } = params;
    const own = experiment.data.table && (await this.#courier.fetch(experiment));
    if (!isWanted()) return null;
    this.#courier.sent(own);
    return this.send(name, own ? { ...params, own } : params);
  }
}
