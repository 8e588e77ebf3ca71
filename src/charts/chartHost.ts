import type { View } from "vega";

/** A Vega-Lite specification as tfjs-vis builds it, before and after we dress it. */
export interface ChartSpec {
  width: number;
  height: number;
  data: { name?: string; values: Record<string, unknown>[] };
  [property: string]: unknown;
}

/** A view on the page, with the specification it was made from and what it reported as wrong. */
export interface LiveChart {
  readonly specification: string;
  readonly view: View;
  readonly failures: unknown[];
}

/** What a chart's element keeps from one drawing to the next. */
export interface ChartHost {
  readonly label: string;
  /** Turns tfjs-vis's specification into ours. */
  readonly dress: (spec: ChartSpec) => ChartSpec;
  live: LiveChart | null;
}

// Kept on the element and not in a module's WeakMap: the dev server bundles vegaEmbed.ts into tfjs-vis, apart from
// the modules of the page, and the two copies have to meet.
const KEY: unique symbol = Symbol.for("gradient-playground.chartHost") as never;

type HostElement = Element & { [KEY]?: ChartHost };

/** Says how the next drawing into the element is named and dressed; keeps the live view. */
export function prepareHost(element: HostElement, label: string, dress: ChartHost["dress"]): void {
  element[KEY] = { label, dress, live: element[KEY]?.live ?? null };
}

/** The host of the element or of the nearest one around it: tfjs-vis draws a histogram in a child of its own. */
export function hostOf(element: Element): ChartHost | null {
  for (let at: HostElement | null = element; at !== null; at = at.parentElement) {
    const host = at[KEY];
    if (host !== undefined) return host;
  }
  return null;
}

/** Frees the element's view and empties the element. */
export function removeHost(element: HostElement): void {
  element[KEY]?.live?.view.finalize();
  delete element[KEY];
  element.replaceChildren();
}
