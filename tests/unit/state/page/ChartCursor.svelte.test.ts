import { describe, expect, it } from "vitest";

import { ChartCursor } from "../../../../src/state/page/ChartCursor.svelte";

describe("the cursor of charts over one axis", () => {
  it("is where the pointer is, and nowhere once it has gone", () => {
    const cursor = new ChartCursor();
    expect(cursor.x).toBeNull();
    cursor.point(() => 12);
    expect(cursor.x).toBe(12);
    cursor.leave();
    expect(cursor.x).toBeNull();
  });

  it("stays under the pointer while the axis below it grows", () => {
    const cursor = new ChartCursor();
    let last = $state(10);
    cursor.point(() => last / 2);
    expect(cursor.x).toBe(5);
    last = 40;
    expect(cursor.x).toBe(20);
  });

  it("follows a key although the pointer rests on a chart", () => {
    const cursor = new ChartCursor();
    cursor.point(() => 12);
    cursor.keep(4);
    expect(cursor.x).toBe(4);
    cursor.point(() => 13);
    expect(cursor.x).toBe(13);
  });

  it("goes back to the place that was kept, until it is let go", () => {
    const cursor = new ChartCursor();
    cursor.toggle(7);
    cursor.point(() => 12);
    expect(cursor.x).toBe(12);
    cursor.leave();
    expect(cursor.x).toBe(7);
    cursor.toggle(7);
    expect(cursor.x).toBeNull();
    cursor.keep(3);
    cursor.keep(null);
    expect(cursor.x).toBeNull();
  });

  it("lets go of a place in a run that is not shown any more, also where it was kept by a click", () => {
    let run = $state(1);
    const cursor = new ChartCursor(() => run);
    cursor.keep(8);
    expect(cursor.x).toBe(8);
    run = 2;
    expect(cursor.x).toBeNull();
    cursor.toggle(8);
    expect(cursor.x).toBe(8);
  });
});
