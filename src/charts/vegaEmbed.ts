/**
 * @file Stands in for the package `vega-embed` that tfjs-vis imports (an alias in vite.config.ts). Vega's expression
 * interpreter needs no `eval`, so a strict content security policy holds; a chart whose specification has not changed
 * keeps its view and takes new data only, which is several times cheaper.
 */
import { expressionFunction, parse, View, type LoggerInterface, type Spec } from "vega";
import { expressionInterpreter } from "vega-interpreter";
import { compile, type TopLevelSpec } from "vega-lite";
import { hostOf, type ChartSpec, type LiveChart } from "./chartHost";
import { TICK_TEXTS } from "./tickTexts";

const ROWS = "rows";

for (const [name, write] of Object.entries(TICK_TEXTS)) expressionFunction(name, write);

/** Draws a chart of tfjs-vis as its prepared host says; rejects with what Vega reported as an error. */
export default async function embed(
  element: HTMLElement,
  spec: ChartSpec,
): Promise<{ view: View }> {
  const host = hostOf(element);
  if (host === null) throw new Error("a chart's element must be prepared before it is drawn into");
  const dressed = host.dress(spec);
  const specification = JSON.stringify({ ...dressed, data: null });
  if (host.live?.specification !== specification) {
    host.live?.view.finalize();
    host.live = openChart(element, dressed, specification);
  }
  nameCanvas(element, host.label);
  const { view, failures } = host.live;
  view.data(ROWS, dressed.data.values);
  await view.runAsync();
  if (failures.length > 0)
    throw new Error("Vega could not draw the chart", { cause: failures.splice(0)[0] });
  return { view };
}

function openChart(element: HTMLElement, dressed: ChartSpec, specification: string): LiveChart {
  const failures: unknown[] = [];
  const logger = failureLogger(failures);
  const spec = { ...dressed, data: { name: ROWS, values: [] } } as unknown as TopLevelSpec;
  const compiled = compile(spec, { logger }).spec as Spec;
  const runtime = parse(compiled, { events: { bind: "none" } }, { ast: true });
  const view = new View(runtime, { expr: expressionInterpreter, logger, renderer: "canvas" });
  view.initialize(element);
  return { specification, view, failures };
}

/** Vega describes the container; readers of the page meet the canvas as one image with the chart's name. */
function nameCanvas(element: HTMLElement, label: string): void {
  for (const name of ["role", "aria-label", "aria-roledescription"]) element.removeAttribute(name);
  const canvas = element.querySelector("canvas");
  canvas?.setAttribute("role", "img");
  canvas?.setAttribute("aria-label", label);
}

/** Keeps errors; Vega's warnings are about empty data, which our charts start with. */
function failureLogger(failures: unknown[]): LoggerInterface {
  let level = 0;
  const logger = {
    level: (value?: number) => {
      if (value === undefined) return level;
      level = value;
      return logger;
    },
    error: (...reasons: unknown[]) => {
      failures.push(...reasons);
      return logger;
    },
    warn: () => logger,
    info: () => logger,
    debug: () => logger,
  } as LoggerInterface;
  return logger;
}
