import type { EventMessage } from "../../../src/protocol/messages";
import { connect, serve, type Connection } from "../../../src/protocol/rpc";
import { Session } from "../../../src/engine/session/Session";
import { sessionHandlers } from "../../../src/engine/session/sessionHandlers";

type EventOf<K extends EventMessage["kind"]> = Extract<EventMessage, { kind: K }>;

/** A session behind a real port, as the page's worker serves it, with a log of its events. */
export interface OpenSession {
  readonly send: Connection["send"];
  readonly events: readonly EventMessage[];
  /** When each event was emitted, in milliseconds. */
  readonly emittedAtMs: readonly number[];
  /** The events of one kind so far. */
  all<K extends EventMessage["kind"]>(kind: K): EventOf<K>[];
  /** Resolves with the event number `count` (from 1) of a kind, which may have come already. */
  until<K extends EventMessage["kind"]>(kind: K, count?: number): Promise<EventOf<K>>;
  /** Resolves with the first event of a kind, past or to come, that `matches`. */
  untilMatch<K extends EventMessage["kind"]>(
    kind: K,
    matches: (event: EventOf<K>) => boolean,
  ): Promise<EventOf<K>>;
  close(): void;
}

/** Opens a session whose events also go to `listener`, at the worker's end. */
export function openSession(
  readDataFile: (name: string) => Promise<string>,
  listener: (event: EventMessage) => void = () => {},
): OpenSession {
  const { port1, port2 } = new MessageChannel();
  const events: EventMessage[] = [];
  const emittedAtMs: number[] = [];
  const waiters = new Set<() => void>();

  const session = new Session({
    now: () => performance.now(),
    yieldToMessages: () => new Promise((resolve) => setTimeout(resolve)),
    later(callback, delayMs) {
      const timer = setTimeout(callback, delayMs);
      return () => clearTimeout(timer);
    },
    readDataFile,
    emit(event) {
      emittedAtMs.push(performance.now());
      emit(event);
      listener(event);
    },
  });
  const emit = serve(port2, sessionHandlers(session));
  const { send } = connect(port1, {
    event(message) {
      events.push(message);
      for (const look of waiters) look();
    },
    lost(reason) {
      throw reason;
    },
  });

  const all = <K extends EventMessage["kind"]>(kind: K) =>
    events.filter((event): event is EventOf<K> => event.kind === kind);
  const untilMatch = <K extends EventMessage["kind"]>(
    kind: K,
    matches: (event: EventOf<K>) => boolean,
  ) =>
    new Promise<EventOf<K>>((resolve, reject) => {
      const look = () => {
        const found = all(kind).find(matches);
        const failed = kind === "failed" ? undefined : all("failed")[0];
        if (!found && !failed) return;
        waiters.delete(look);
        if (found) resolve(found);
        else reject(new Error(failed!.error.message));
      };
      waiters.add(look);
      look();
    });
  return {
    send,
    events,
    emittedAtMs,
    all,
    untilMatch,
    until: (kind, count = 1) =>
      untilMatch(kind, () => all(kind).length >= count).then(() => all(kind)[count - 1]),
    close: () => port1.close(),
  };
}
