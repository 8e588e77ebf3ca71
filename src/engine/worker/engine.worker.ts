import { serve } from "../../protocol/rpc";
import type { Port } from "../../protocol/Port";
import { Session } from "../session/Session";
import { sessionHandlers } from "../session/sessionHandlers";
import { locateWasm } from "./locateWasm";

/** The build puts the worker into a folder beside `data`; the development server serves `static` at its root. */
const dataUrl = new URL(import.meta.env.DEV ? "/data/" : "../data/", self.location.href);

locateWasm();

const { port1: wake, port2: sleep } = new MessageChannel();
const sleepers: (() => void)[] = [];
wake.onmessage = () => sleepers.shift()?.();

const session = new Session({
  now: () => performance.now(),
  // A message, not a timer: timers are throttled in hidden tabs and clamped to 4 ms.
  yieldToMessages: () =>
    new Promise((resolve) => {
      sleepers.push(resolve);
      sleep.postMessage(null);
    }),
  later(callback, delayMs) {
    const timer = setTimeout(callback, delayMs);
    return () => clearTimeout(timer);
  },
  async readDataFile(name) {
    const response = await fetch(new URL(name, dataUrl));
    if (!response.ok) throw new Error(`${name} could not be loaded: status ${response.status}`);
    return response.text();
  },
  emit: (event) => emit(event),
});

const emit = serve(self as unknown as Port, sessionHandlers(session));
