import { describe, expect, it } from "vitest";

import type { TableSource } from "../../../../src/core/data/DataSource";
import { Appearance } from "../../../../src/state/page/Appearance.svelte";
import { Keepsakes } from "../../../../src/state/page/Keepsakes";
import { Notices } from "../../../../src/state/page/Notices.svelte";
import { pageCommand } from "../../../../src/state/page/pageCommand";
import { PageView } from "../../../../src/state/page/PageView.svelte";
import { Tables } from "../../../../src/state/page/Tables.svelte";

describe("the appearance", () => {
  it("is the system's until a theme is chosen", () => {
    let isSystemDark = false;
    const appearance = new Appearance(null, () => isSystemDark);
    expect(appearance.theme).toBe("light");
    isSystemDark = true;
    expect([appearance.theme, appearance.isDark]).toEqual(["dark", true]);
    appearance.choose("projector");
    expect([appearance.theme, appearance.isDark]).toEqual(["projector", false]);
  });

  it("is the one kept from the last visit, if it is one", () => {
    expect(new Appearance("dark", () => false).choice).toBe("dark");
    expect(new Appearance("mauve", () => false).choice).toBe("system");
  });
});

describe("notices", () => {
  it("stand until they are dismissed", () => {
    const notices = new Notices();
    notices.add("first");
    notices.add("second", ["a detail"]);
    notices.dismiss(notices.all[0].id);
    expect(notices.all.map(({ text, details }) => [text, details])).toEqual([
      ["second", ["a detail"]],
    ]);
  });

  it("of one kind stand once where that is asked for", () => {
    const notices = new Notices();
    notices.addOnce("a chart failed");
    notices.addOnce("a chart failed");
    expect(notices.all).toHaveLength(1);
  });
});

describe("the view", () => {
  it("is in the link only where it differs from the first", () => {
    const view = new PageView(null);
    expect(view.link).toBeNull();
    view.showTestPoints(true);
    expect(new PageView(view.link).hasTestPoints).toBe(true);
  });

  it("has its word for maps in flat colours in the link", () => {
    const view = new PageView(null);
    view.discretize(true);
    expect(view.link).toBe("discretize");
    view.showTestPoints(true);
    const again = new PageView(view.link);
    expect([again.isDiscretized, again.hasTestPoints]).toEqual([true, true]);
    again.discretize(false);
    expect(again.link).toBe("test-points");
  });

  it("has both its words in one link", () => {
    const view = new PageView(null);
    view.explore("explore-3-8-tanh-heNormal-data");
    view.showTestPoints(true);
    const again = new PageView(view.link);
    expect(again.exploration).toBe("explore-3-8-tanh-heNormal-data");
    expect(again.hasTestPoints).toBe(true);
    again.compare();
    expect(again.link).toBe("test-points");
  });

  it("opens the explorer as it was left, with what it showed in the link", () => {
    const view = new PageView(null);
    view.explore();
    expect(view.link).toBe("explore");
    view.explore("explore-3-8-tanh-heNormal-data");
    view.lookInside({ variant: 0, replicate: null });
    view.compare();
    view.explore();
    expect(view.link).toBe("explore-3-8-tanh-heNormal-data");
  });

  it("opens one network, by its replicate or the median's", () => {
    const view = new PageView(null);
    view.lookInside({ variant: 0, replicate: null });
    expect(view.link).toBe("inside-0-median");
    expect(new PageView("inside-2-14").inside).toEqual({ variant: 2, replicate: 14 });
    view.explore();
    expect(view.inside).toBeNull();
    view.lookInside({ variant: 1, replicate: 3 });
    expect(view.link).toBe("inside-1-3");
    view.compare();
    expect(view.link).toBeNull();
  });

  it.each([
    "inside",
    "inside-1",
    "inside--1-median",
    "inside-1-best",
    "inside-1-2-3",
    "inside-1e9-0",
  ])("opens nothing for %s", (word) => expect(new PageView(word).inside).toBeNull());

  it("passes over what it does not know", () => {
    expect(new PageView("chart:3").link).toBeNull();
  });
});

describe("what is kept", () => {
  it("comes back", () => {
    const stored = new Map<string, string>();
    const storage = {
      getItem: (name: string) => stored.get(name) ?? null,
      setItem: (name: string, value: string) => void stored.set(name, value),
    };
    new Keepsakes(() => storage).set("theme", "dark");
    expect(new Keepsakes(() => storage).get("theme")).toBe("dark");
  });

  it("is nothing where the browser refuses storage", () => {
    const refused = new Keepsakes(() => {
      throw new DOMException("denied", "SecurityError");
    });
    refused.set("visited", "yes");
    expect(refused.get("visited")).toBeNull();
  });
});

describe("a key", () => {
  const press = (key: string, target: object = { tagName: "BODY" }, more: object = {}) =>
    pageCommand({
      key,
      target,
      ctrlKey: true,
      metaKey: false,
      shiftKey: false,
      altKey: false,
      ...more,
    });

  it("undoes, redoes and trains", () => {
    expect(press("z")).toBe("undo");
    expect(press("Z", {}, { shiftKey: true })).toBe("redo");
    expect(press("y")).toBe("redo");
    expect(press("z", {}, { ctrlKey: false, metaKey: true })).toBe("undo");
    expect(press("Enter")).toBe("train");
  });

  it("without Ctrl, or with Alt, belongs to the control that has the focus", () => {
    expect(press("z", {}, { ctrlKey: false })).toBeNull();
    expect(press("z", {}, { altKey: true })).toBeNull();
    expect(press("a")).toBeNull();
  });

  it("in a field takes back what was typed there", () => {
    expect(press("z", { tagName: "INPUT", type: "number" })).toBeNull();
    expect(press("z", { tagName: "INPUT", type: "checkbox" })).toBe("undo");
  });
});

describe("tables", () => {
  it("have the rows that came, and none of the sets that did not", async () => {
    const tables = new Tables();
    const rows = {
      numExamples: 0,
      numColumns: 0,
      columns: new Float64Array(0),
      targets: new Float64Array(0),
    };
    await tables.load(async ({ id }: TableSource) => {
      if (id === "digits") throw new Error("offline");
      return rows;
    });
    expect(tables.get("iris")).toBe(rows);
    expect(tables.get("digits")).toBeNull();
  });
});
