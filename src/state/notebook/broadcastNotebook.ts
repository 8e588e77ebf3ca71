import type { NotebookChannel } from "./NotebookChannel";

export function broadcastNotebook(): NotebookChannel {
  if (typeof BroadcastChannel === "undefined")
    return { tell: () => undefined, listen: () => undefined, close: () => undefined };
  const channel = new BroadcastChannel("gradient-playground-notebook");
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
