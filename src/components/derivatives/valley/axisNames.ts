import { linkName, unitName, type NetworkNames } from "../../../charts/network/networkNames";
import type { ValleyChoice } from "../../../state/derivatives/valley/ValleyChoice.svelte";

type Place = ValleyChoice["places"][number];

/** What one axis of the map is called. */
export interface AxisName {
  /** `w₁`, `b₂`, `s`. */
  readonly symbol: string;
  /** The same in MathML. */
  readonly mathML: string;
  /** `weight from feature x₁ to layer 1 unit 1`. */
  readonly whole: string;
}

const SUBSCRIPTS = ["₁", "₂"];

/** The names of both axes. */
export function axisNames(
  { kind, places }: Pick<ValleyChoice, "kind" | "places">,
  names: NetworkNames,
): readonly [AxisName, AxisName] {
  const nameOf = (axis: 0 | 1): AxisName => {
    if (kind === "random") return named("s", axis, `steps along random direction ${axis + 1}`);
    const place = places[axis];
    return named(place.from === null ? "b" : "w", axis, placeName(place, names));
  };
  return [nameOf(0), nameOf(1)];
}

function named(letter: string, axis: 0 | 1, whole: string): AxisName {
  return {
    symbol: letter + SUBSCRIPTS[axis],
    mathML: `<msub><mi>${letter}</mi><mn>${axis + 1}</mn></msub>`,
    whole,
  };
}

function placeName({ layer, from, to }: Place, names: NetworkNames): string {
  if (from !== null) return linkName({ layer, from, to }, names);
  return `bias of ${unitName({ layer, unit: to }, names)}`;
}
