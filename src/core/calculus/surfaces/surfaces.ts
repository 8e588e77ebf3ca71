import { elongatedBowl } from "./elongatedBowl";
import { himmelblau } from "./himmelblau";
import { paraboloid } from "./paraboloid";
import { rosenbrock } from "./rosenbrock";
import { saddle } from "./saddle";

/** Every surface, in the order in which the page offers them. */
export const SURFACES = { paraboloid, elongatedBowl, saddle, rosenbrock, himmelblau } as const;

/** A new surface is its own file and a line in the table. */
export type SurfaceId = keyof typeof SURFACES;
