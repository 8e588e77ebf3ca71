/** Makes a wait for the thread's next task: what the user did meanwhile is seen to first. Timers would wait 4 ms, or a second in a hidden tab. */
export function makeNextTask(): () => Promise<void> {
  const { port1, port2 } = new MessageChannel();
  const waiting: (() => void)[] = [];
  port1.onmessage = () => waiting.shift()?.();
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      port2.postMessage(null);
    });
}
