import { broadcastNotebook } from "../notebook/broadcastNotebook";
import type { Notices } from "../page/Notices.svelte";
import { makeNextTask } from "../page/nextTask";
import { ownIndexedDb } from "./ownIndexedDb";
import { OwnTableKeeper } from "./OwnTableKeeper.svelte";

interface Surroundings {
  readonly notices: Notices;
  /** The rows of a table have come into this browser. */
  arrived(id: string): void;
}

/** Keeps the user's tables in this browser. */
export function makeOwnTableKeeper({ notices, arrived }: Surroundings): OwnTableKeeper {
  const keeper: OwnTableKeeper = new OwnTableKeeper({
    store: ownIndexedDb({ late: () => void keeper.retry() }),
    channel: broadcastNotebook("gradient-playground-own-data"),
    clock: { now: () => performance.now(), nextTask: makeNextTask() },
    today: () => Date.now(),
    tell: (text, details) => notices.addOnce(text, details),
    arrived,
  });
  return keeper;
}
