import { describe, expect, it } from "vitest";

import { findCharts, findFirstPaint, findWorker } from "../../setup/build/sizeBudgetPlugin";

type Bundle = Parameters<typeof findFirstPaint>[0];

describe("the parts of the size budget", () => {
  const chunk = (fileName: string, more: object = {}): object => ({
    type: "chunk",
    fileName,
    imports: [],
    dynamicImports: [],
    moduleIds: [],
    isEntry: false,
    ...more,
  });
  const asset = (fileName: string): object => ({ type: "asset", fileName });
  const files = [
    chunk("page.js", {
      isEntry: true,
      facadeModuleId: "/src/index.html",
      imports: ["shared.js"],
      dynamicImports: ["charts.js"],
    }),
    chunk("shared.js", { imports: ["page.js", "deep.js"] }),
    chunk("deep.js"),
    chunk("charts.js", { moduleIds: ["/node_modules/vega-lite/build/vega-lite.js"] }),
    chunk("serviceWorker.js", { isEntry: true, facadeModuleId: "/src/serviceWorker.ts" }),
    asset("assets/worker.js"),
    asset("assets/page.css"),
  ] as { fileName: string }[];
  const bundle = Object.fromEntries(
    files.map((file) => [file.fileName, file]),
  ) as unknown as Bundle;

  it("count for the first paint the entry and what it imports statically, however deep", () => {
    expect(findFirstPaint(bundle)).toEqual(["page.js", "shared.js", "deep.js"]);
  });

  it("take for the worker the scripts that were built apart", () => {
    expect(findWorker(bundle)).toEqual(["assets/worker.js"]);
  });

  it("take for the charts the chunks that hold Vega or tfjs-vis", () => {
    expect(findCharts(bundle)).toEqual(["charts.js"]);
  });
});
