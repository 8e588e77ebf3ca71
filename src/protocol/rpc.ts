import { errorToMessage, messageToError } from "./errors";
import type {
  EngineRequests,
  EventMessage,
  ReplyMessage,
  RequestMessage,
  RequestName,
} from "./messages";
import { buffersToMove } from "./moved";
import type { Port } from "./Port";

type Params<N extends RequestName> = EngineRequests[N]["params"];
type Result<N extends RequestName> = EngineRequests[N]["result"];

/** One function per request, as own properties; what it throws rejects the page's promise. */
export type Handlers = {
  [N in RequestName]: (params: Params<N>) => Result<N> | Promise<Result<N>>;
};

export type Send = <N extends RequestName>(name: N, params: Params<N>) => Promise<Result<N>>;

/** The page's end of the port. */
export interface Connection {
  readonly send: Send;
  /** Rejects every pending and every later request with `reason`. */
  close(reason: Error): void;
}

export interface ConnectionListener {
  event(message: EventMessage): void;
  /** The other side crashed or sent what cannot be read; nothing more will be answered. */
  lost(reason: Error): void;
}

/** Answers each request on `port` exactly once; the function returned sends events. */
export function serve(port: Port, handlers: Handlers): (event: EventMessage) => void {
  const post = (message: ReplyMessage | EventMessage, transfer: ArrayBuffer[]) =>
    port.postMessage(message, transfer);

  const answer = async ({ id, name, params }: RequestMessage): Promise<void> => {
    try {
      if (!Object.hasOwn(handlers, name)) throw new RangeError(`unknown request "${name}"`);
      const handler = handlers[name] as (params: unknown) => unknown;
      const result = await handler(params);
      post({ kind: "reply", id, result }, buffersToMove(result));
    } catch (error) {
      post({ kind: "failure", id, error: errorToMessage(error) }, []);
    }
  };

  port.addEventListener("message", ({ data }) => void answer(data as RequestMessage));
  port.start?.();
  return (event) => post(event, buffersToMove(event));
}

/** Sends requests over `port`; what comes unasked for goes to `listener`. */
export function connect(port: Port, listener: ConnectionListener): Connection {
  const pending = new Map<number, { resolve(value: unknown): void; reject(reason: Error): void }>();
  let nextId = 1;
  let closedBecause: Error | null = null;

  const close = (reason: Error): void => {
    if (closedBecause !== null) return;
    closedBecause = reason;
    for (const { reject } of pending.values()) reject(reason);
    pending.clear();
  };

  const lose = (message: string): void => {
    if (closedBecause !== null) return;
    const reason = new Error(message);
    close(reason);
    listener.lost(reason);
  };

  const receive = (message: ReplyMessage | EventMessage): void => {
    if (closedBecause !== null) return;
    if (message.kind !== "reply" && message.kind !== "failure") return listener.event(message);
    const request = pending.get(message.id);
    pending.delete(message.id);
    if (message.kind === "reply") request?.resolve(message.result);
    else request?.reject(messageToError(message.error));
  };

  port.addEventListener("message", ({ data }) => receive(data as ReplyMessage | EventMessage));
  port.addEventListener("messageerror", () => lose("a message from the worker cannot be read"));
  port.addEventListener("error", ({ message }) =>
    lose(message || "the worker could not be started"),
  );
  port.start?.();

  const send: Send = (name, params) =>
    new Promise((resolve, reject) => {
      if (closedBecause !== null) return reject(closedBecause);
      const id = nextId++;
      port.postMessage({ id, name, params }, []);
      pending.set(id, { resolve: resolve as (value: unknown) => void, reject });
    });

  return { send, close };
}
