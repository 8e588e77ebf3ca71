import { describe, expect, it } from "vitest";

import { PageView } from "../../../../src/state/page/PageView.svelte";

describe("the choice of the cards' picture", () => {
  it("is in the link, whatever the columns are called", () => {
    const view = new PageView(null);
    expect([view.picture.kind, view.picture.axes, view.link]).toEqual([null, [], null]);
    view.picture.show("curve");
    view.picture.span(["bill-depth.mm", "größe 100% & x"]);
    const again = new PageView(view.link);
    expect(again.picture.kind).toBe("curve");
    expect(again.picture.axes).toEqual(["bill-depth.mm", "größe 100% & x"]);
    again.open(null);
    expect([again.picture.kind, again.picture.axes]).toEqual([null, []]);
  });

  it.each(["show-video", "show", "axes", "axes-%", "show-map-map"])("is none by %s", (word) => {
    const { picture } = new PageView(word);
    expect([picture.kind, picture.axes]).toEqual([null, []]);
  });

  it("has the panel for an example in the link", () => {
    const view = new PageView(null);
    expect(view.picture.isTrying).toBe(false);
    view.picture.tryExample(true);
    expect(view.link).toBe("try");
    const again = new PageView(view.link);
    expect(again.picture.isTrying).toBe(true);
    again.open(null);
    expect(again.picture.isTrying).toBe(false);
  });

  it("is told to who follows it", () => {
    const { picture } = new PageView(null);
    let told = 0;
    picture.beFollowed(() => told++);
    picture.show("map");
    picture.span(["a", "b"]);
    picture.open(["show-curve"]);
    expect(told).toBe(3);
  });
});

describe("the charts", () => {
  it.each(["curves", "layers-over-time", "classes"] as const)("%s are in the link", (kind) => {
    const view = new PageView(null);
    view.showCharts(kind);
    expect(new PageView(view.link).charts).toBe(kind);
  });
});
