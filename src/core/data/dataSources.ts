import { bumps } from "./bumps";
import { circle } from "./circle";
import { digits } from "./digits";
import { gauss } from "./gauss";
import { iris } from "./iris";
import { moons } from "./moons";
import { penguins } from "./penguins";
import { plane } from "./plane";
import { spiral } from "./spiral";
import { spiral3 } from "./spiral3";
import { xor } from "./xor";

/** Every data set by its id, in the order in which the page offers them. */
export const DATA_SOURCES = {
  circle,
  xor,
  gauss,
  spiral,
  moons,
  spiral3,
  plane,
  bumps,
  digits,
  penguins,
  iris,
} as const;

/** The ids of the table above: a new set is its own file and a line there. */
export type BuiltInSourceId = keyof typeof DATA_SOURCES;

/** Where an experiment's data come from: a set of the table above, or a table of the user's. */
export type DataSourceId = BuiltInSourceId | "own";
