import type { EngineHost } from "./EngineHost";

/** Long work calls it between its parts: lets messages in now and then, and throws where they end the work. */
export type GiveWay = () => Promise<void>;

/** Thrown in the middle of work whose outcome nobody waits for any more. */
export class SupersededError extends Error {}

/** How long a message waits, where the parts are short. */
const PATIENCE_MS = 100;

/** For work that nobody can end. */
export const giveNoWay: GiveWay = () => Promise.resolve();

/** `requireWanted` throws a SupersededError where the work has lost its purpose. */
export function makeGiveWay(host: EngineHost, requireWanted: () => void): GiveWay {
  let lastMs = host.now();
  return async () => {
    if (host.now() - lastMs < PATIENCE_MS) return;
    await host.yieldToMessages();
    lastMs = host.now();
    requireWanted();
  };
}
