import { describe, expect, it } from "vitest";

import { reachedFrom } from "../../setup/build/firstPaintPlugin";

describe("what is needed before the first paint", () => {
  const imports: Readonly<Record<string, readonly string[]>> = {
    "/index.html": ["/main.ts"],
    "/main.ts": ["/App.svelte", "/state.ts"],
    "/App.svelte": ["/state.ts", "/main.ts"],
    "/state.ts": [],
    "/lazy.ts": ["/state.ts"],
  };
  const modules = {
    getModuleInfo: (id: string) => (imports[id] ? { importedIds: imports[id] } : null),
  };

  it("is the entry and everything that it imports statically, however deep and round", () => {
    expect([...reachedFrom("/index.html", modules)]).toEqual([
      "/index.html",
      "/main.ts",
      "/App.svelte",
      "/state.ts",
    ]);
  });

  it("is the entry alone where nothing is known of it", () => {
    expect([...reachedFrom("/other.html", modules)]).toEqual(["/other.html"]);
  });
});
