import { describe, expect, it, onTestFinished } from "vitest";

import type { DecisionMap, EventMessage } from "../../../src/protocol/messages";
import { moved } from "../../../src/protocol/moved";
import { connect, serve, type Handlers } from "../../../src/protocol/rpc";

const DONE = { runId: 1 };

/** Both ends of the protocol over a real structured-clone channel, no worker. */
function pair(handlers: Partial<Handlers>) {
  const { port1, port2 } = new MessageChannel();
  onTestFinished(() => port1.close());
  const events: EventMessage[] = [];
  const losses: Error[] = [];
  const emit = serve(port2, handlers as Handlers);
  const connection = connect(port1, {
    event: (message) => events.push(message),
    lost: (reason) => losses.push(reason),
  });
  return { ...connection, emit, events, losses, pagePort: port1 };
}

function makeMap(replicate: number): DecisionMap {
  const values = Float32Array.of(1, 2, 3, 4);
  return { variant: 0, replicate, axes: [0, 1], resolution: 2, extent: [-6, 6, -6, 6], values };
}

describe("a request", () => {
  it("gets its own reply, whatever order the answers come in", async () => {
    const { send } = pair({
      decisionMaps: async ({ replicates }) => {
        const replicate = replicates[0]!;
        // Later requests are answered first.
        await new Promise((resolve) => setTimeout(resolve, 10 - 5 * replicate));
        return [makeMap(replicate)];
      },
    });
    const ask = (replicate: number) =>
      send("decisionMaps", { runId: 1, replicates: [replicate], axes: [0, 1], resolution: 2 });
    const replies = await Promise.all([ask(0), ask(1), ask(2)]);
    expect(replies.map((maps) => maps[0]!.replicate)).toEqual([0, 1, 2]);
  });

  it("is rejected with the name, message and stack of what the handler threw", async () => {
    const { send } = pair({
      pause() {
        throw new RangeError("run 1 is not the one loaded");
      },
    });
    await expect(send("pause", DONE)).rejects.toMatchObject({
      name: "RangeError",
      message: "run 1 is not the one loaded",
      stack: expect.stringContaining("rpc.test.ts"),
    });
  });

  it("is rejected when an asynchronous handler fails, with a thrown string as its message", async () => {
    const { send } = pair({ pause: () => Promise.reject("no GPU") });
    await expect(send("pause", DONE)).rejects.toMatchObject({ name: "Error", message: "no GPU" });
  });

  it.each(["fly", "toString", "__proto__"])("named %s is refused", async (name) => {
    const { send } = pair({});
    await expect(send(name as "pause", DONE)).rejects.toMatchObject({
      name: "RangeError",
      message: `unknown request "${name}"`,
    });
  });

  it("is rejected when its parameters cannot be cloned", async () => {
    const { send } = pair({ pause: () => undefined });
    const params = { runId: 1, onDone: () => undefined };
    await expect(send("pause", params)).rejects.toMatchObject({ name: "DataCloneError" });
    await expect(send("pause", DONE)).resolves.toBeUndefined();
  });

  it("is rejected when the result cannot be cloned", async () => {
    const { send } = pair({ pause: () => (() => 1) as never });
    await expect(send("pause", DONE)).rejects.toMatchObject({ name: "DataCloneError" });
  });
});

describe("an event", () => {
  it("reaches the listener, in the order sent", async () => {
    const { send, emit, events } = pair({ pause: () => undefined });
    emit({ kind: "status", runId: 1, message: "Loading TensorFlow.js" });
    emit({ kind: "stopped", runId: 1, reason: "paused" });
    await send("pause", DONE);
    expect(events.map((event) => event.kind)).toEqual(["status", "stopped"]);
  });
});

describe("arrays", () => {
  it("are moved when marked, so that the sender keeps none", async () => {
    const map = makeMap(0);
    const { send } = pair({ decisionMaps: () => moved([map]) });
    const maps = await send("decisionMaps", {
      runId: 1,
      replicates: [0],
      axes: [0, 1],
      resolution: 2,
    });
    expect([...maps[0]!.values]).toEqual([1, 2, 3, 4]);
    expect(map.values).toHaveLength(0);
  });

  it("are copied when not marked", async () => {
    const map = makeMap(0);
    const { send } = pair({ decisionMaps: () => [map] });
    await send("decisionMaps", { runId: 1, replicates: [0], axes: [0, 1], resolution: 2 });
    expect([...map.values]).toEqual([1, 2, 3, 4]);
  });

  it("that are part of a larger buffer are copied even when marked", async () => {
    const owner = Float32Array.of(9, 1, 2, 3, 4);
    const map = { ...makeMap(0), values: owner.subarray(1) };
    const { send } = pair({ decisionMaps: () => moved([map]) });
    const maps = await send("decisionMaps", {
      runId: 1,
      replicates: [0],
      axes: [0, 1],
      resolution: 2,
    });
    expect([...maps[0]!.values]).toEqual([1, 2, 3, 4]);
    expect([...owner]).toEqual([9, 1, 2, 3, 4]);
  });
});

describe("a lost worker", () => {
  const never: Partial<Handlers> = { pause: () => new Promise(() => undefined) };

  it("rejects every pending request and says so once", async () => {
    const { send, losses, pagePort } = pair(never);
    const both = Promise.allSettled([send("pause", DONE), send("pause", DONE)]);
    pagePort.dispatchEvent(new Event("messageerror"));
    pagePort.dispatchEvent(new Event("messageerror"));
    const reason = new Error("a message from the worker cannot be read");
    expect(await both).toEqual([
      { status: "rejected", reason },
      { status: "rejected", reason },
    ]);
    expect(losses).toEqual([reason]);
  });

  it("passes on what the crash said", async () => {
    const { send, losses, pagePort } = pair(never);
    const pending = send("pause", DONE);
    const crash = Object.assign(new Event("error"), { message: "Uncaught out of memory" });
    pagePort.dispatchEvent(crash);
    await expect(pending).rejects.toThrow("Uncaught out of memory");
    expect(losses.map((loss) => loss.message)).toEqual(["Uncaught out of memory"]);
  });
});

describe("close", () => {
  it("rejects pending and later requests, and no more events arrive", async () => {
    const { send, close, emit, events, losses, pagePort } = pair({
      pause: () => new Promise(() => undefined),
    });
    const delivered = new Promise((resolve) => pagePort.addEventListener("message", resolve));
    const pending = send("pause", DONE);
    emit({ kind: "stopped", runId: 1, reason: "paused" });
    close(new Error("restarted"));
    await expect(pending).rejects.toThrow("restarted");
    await delivered;
    expect(events).toEqual([]);
    expect(losses).toEqual([]);
  });

  it("sends nothing afterwards", async () => {
    const asked: number[] = [];
    const { send, close, pagePort } = pair({ pause: ({ runId }) => void asked.push(runId) });
    close(new Error("restarted"));
    await expect(send("pause", { runId: 2 })).rejects.toThrow("restarted");
    // Messages keep their order: what was sent before this one has been answered when this one is.
    const answered = new Promise((resolve) => pagePort.addEventListener("message", resolve));
    pagePort.postMessage({ id: 9, name: "pause", params: { runId: 3 } });
    await answered;
    expect(asked).toEqual([3]);
  });
});
