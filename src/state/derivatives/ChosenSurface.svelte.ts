import { evaluate } from "../../core/calculus/expression/evaluate";
import type { Expression } from "../../core/calculus/expression/Expression";
import { sampleSurface } from "../../core/calculus/surfaces/sampleSurface";
import type { Surface } from "../../core/calculus/surfaces/Surface";
import { type SurfaceId, SURFACES } from "../../core/calculus/surfaces/surfaces";
import { TypedFormula } from "./TypedFormula.svelte";

export type Place = readonly [x: number, y: number];

/** Cells of the field from edge to edge. */
export const FIELD_RESOLUTION = 96;

/** Where a typed function is shown, and where a descent on it starts. */
const TYPED_REACH = 3;
const TYPED_START: Place = [-2, 1.5];

/** A function f(x, y) that the learner has chosen or typed. */
export class ChosenSurface extends TypedFormula {
  /** The surface of the table with this text; null where the function is the learner's own. */
  readonly surface: Surface | null = $derived(
    Object.values(SURFACES).find(({ text }) => text === this.typed) ?? null,
  );
  /** A square, so that right angles stay right on the screen. */
  readonly domain: Surface["domain"] = $derived(
    this.surface ? squareAround(this.surface.domain) : TYPED_DOMAIN,
  );
  /** A place from which a descent has something to show. */
  readonly start: Place = $derived(this.surface?.start ?? TYPED_START);
  /** A learning rate that suits the surface; null where the function is the learner's own. */
  readonly rate: number | null = $derived(this.surface?.rate ?? null);
  /** f at the middle of each cell, `[FIELD_RESOLUTION, FIELD_RESOLUTION]` from the largest y down. */
  readonly field: Float32Array = $derived.by(() =>
    sampleSurface(this.tree, this.domain, FIELD_RESOLUTION),
  );

  /** `text` is a link's, and may be no function at all. */
  constructor(text: string | undefined, fallback: SurfaceId) {
    const place = `for x and y from ${-TYPED_REACH} to ${TYPED_REACH}`;
    super(text, SURFACES[fallback].text, { variables: ["x", "y"], hasValue, place });
  }

  /** f(x, y), for pictures. */
  readonly value = (x: number, y: number): number => evaluate(this.tree, { x, y });

  choose(id: SurfaceId): void {
    this.take(SURFACES[id].text);
  }

  /** The place of the map that is nearest to this one. */
  within(x: number, y: number): Place {
    const { x: across, y: up } = this.domain;
    return [clamp(x, across), clamp(y, up)];
  }
}

const TYPED_DOMAIN: Surface["domain"] = {
  x: [-TYPED_REACH, TYPED_REACH],
  y: [-TYPED_REACH, TYPED_REACH],
};

function clamp(value: number, [low, high]: readonly [number, number]): number {
  return Math.min(high, Math.max(low, value));
}

function squareAround({ x, y }: Surface["domain"]): Surface["domain"] {
  const reach = Math.max(x[1] - x[0], y[1] - y[0]) / 2;
  const around = ([low, high]: readonly [number, number]) => {
    const middle = (low + high) / 2;
    return [middle - reach, middle + reach] as const;
  };
  return { x: around(x), y: around(y) };
}

/** Cells from edge to edge in which a typed function is tried: one of them must have a value. */
const NUM_TRIALS = 25;

function hasValue(tree: Expression): boolean {
  return sampleSurface(tree, TYPED_DOMAIN, NUM_TRIALS).some(Number.isFinite);
}
