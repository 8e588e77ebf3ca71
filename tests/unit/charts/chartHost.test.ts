import { describe, expect, it, vi } from "vitest";

import { hostOf, prepareHost, removeHost, type LiveChart } from "../../../src/charts/chartHost";

/** Enough of an element for a host to live on. */
function makeElement(parentElement: Element | null = null) {
  return { parentElement, replaceChildren: vi.fn() } as unknown as Element;
}

function makeLive() {
  const finalize = vi.fn();
  return { finalize, live: { view: { finalize } } as unknown as LiveChart };
}

const asItIs = (spec: never) => spec;

describe("a chart's host", () => {
  it("is found from a child that tfjs-vis made", () => {
    const parent = makeElement();
    prepareHost(parent, "Loss", asItIs as never);
    expect(hostOf(makeElement(parent))?.label).toBe("Loss");
    expect(hostOf(makeElement())).toBeNull();
  });

  it("keeps the live view when the next drawing is prepared", () => {
    const element = makeElement();
    const { live } = makeLive();
    prepareHost(element, "Loss", asItIs as never);
    hostOf(element)!.live = live;
    prepareHost(element, "Loss", asItIs as never);
    expect(hostOf(element)?.live).toBe(live);
  });

  it("frees the view and empties the element when removed", () => {
    const element = makeElement();
    const { live, finalize } = makeLive();
    prepareHost(element, "Loss", asItIs as never);
    hostOf(element)!.live = live;
    removeHost(element);
    expect(finalize).toHaveBeenCalledOnce();
    expect(element.replaceChildren).toHaveBeenCalledOnce();
    expect(hostOf(element)).toBeNull();
  });
});
