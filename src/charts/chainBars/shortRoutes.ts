import type { PathFactor } from "../../core/network/chain/pathFactors";
import type { NetworkNames } from "../network/networkNames";
import { isStop, ROUTE_SEPARATOR, stopName } from "./pathRoute";

/** Stops that a route told in short has at most, and those among them that tell paths apart. */
const MOST = 6;
const MOST_TELLING = 4;
/** In place of the stops between. */
const GAP = " … ";

/** Routes of some paths in short, and the layers whose units they tell of; none where they tell of all. */
export interface ShortRoutes {
  readonly routes: readonly string[];
  readonly layers: readonly number[];
}

/**
 * Routes of paths from one parameter, from the next layer on. Long ones tell of layers in which these paths differ, of
 * as many as tell them apart, and of the output: "… 12 › 3 … class 0".
 */
export function shortRoutes(
  paths: readonly (readonly PathFactor[])[],
  names: NetworkNames,
): ShortRoutes {
  const ways = paths.map(waysOn);
  const stops = ways.map((way) => way.map((stop) => stopName(stop, names)));
  const last = (stops[0]?.length ?? 1) - 1;
  if (last < MOST) return { routes: stops.map((way) => way.join(ROUTE_SEPARATOR)), layers: [] };
  const telling = tellingColumns(stops, last);
  const shown = [...telling, last];
  const routeOf = (way: readonly string[]) =>
    shown.reduce((route, column, i) => {
      const isNext = column === (shown[i - 1] ?? -1) + 1;
      const separator = isNext ? (i === 0 ? "" : ROUTE_SEPARATOR) : GAP;
      return `${route}${separator}${way[column]}`;
    }, "");
  return {
    routes: stops.map((way) => routeOf(way).trim()),
    layers: telling.map((column) => ways[0][column].layer),
  };
}

/** The stops behind the parameter's own unit; the output at least. */
function waysOn(factors: readonly PathFactor[]): PathFactor[] {
  const stops = factors.filter(isStop);
  const first = stops.findIndex(({ kind }) => kind !== "input") + 1;
  return stops.slice(Math.min(first, stops.length - 1));
}

/** Columns before the last, in order, that tell rows apart: one after the other that which tells most, up to the need. */
function tellingColumns(rows: readonly (readonly string[])[], last: number): number[] {
  const left = Array.from({ length: last }, (_, column) => column).filter((column) =>
    rows.some((row) => row[column] !== rows[0][column]),
  );
  const chosen: number[] = [];
  while (
    left.length > 0 &&
    chosen.length < MOST_TELLING &&
    numKinds(rows, [...chosen, last]) < rows.length
  ) {
    const kinds = left.map((column) => numKinds(rows, [...chosen, column, last]));
    chosen.push(...left.splice(kinds.indexOf(Math.max(...kinds)), 1));
  }
  return chosen.sort((a, b) => a - b);
}

function numKinds(rows: readonly (readonly string[])[], columns: readonly number[]): number {
  return new Set(rows.map((row) => columns.map((column) => row[column]).join())).size;
}
