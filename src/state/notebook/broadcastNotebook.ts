import type { NotebookChannel } from "./NotebookChannel";

/** A channel between the tabs of this page; without one, each tab is alone. */
export function broadcastNotebook(name = "gradient-playground-notebook"): NotebookChannel {
  if (typeof BroadcastChannel === "undefined")
    return { tell: () => undefined, listen: () => undefined, close: () => undefined };
  const channel = new BroadcastChannel(name);
  return {
    tell: (id) => channel.postMessage(id),
    listen(heard) {
      channel.onmessage = ({ data }: MessageEvent<unknown>) => {
        if (typeof data === "string") heard(data);
      };
    },
    close: () => channel.close(),
  };
}
