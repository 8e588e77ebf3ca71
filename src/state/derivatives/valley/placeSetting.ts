import type { ParameterPlace } from "../../../core/network/ParameterAddress";

const BIAS = "b";
const BETWEEN = "-";

/** A weight or bias as a link writes it: `2-3-1` is layer 2's weight from unit 3 to unit 1, `2-b-1` unit 1's bias. */
export function placeToText({ layer, from, to }: ParameterPlace): string {
  return [layer, from === null ? BIAS : from + 1, to + 1].join(BETWEEN);
}

/** The parameter that a link's text names; null where it names none. */
export function textToPlace(text: string | undefined): ParameterPlace | null {
  const [layer, from, to, ...rest] = (text ?? "").split(BETWEEN);
  if (rest.length > 0 || ![layer, to].every(isCount) || !(from === BIAS || isCount(from)))
    return null;
  return {
    layer: Number(layer),
    from: from === BIAS ? null : Number(from) - 1,
    to: Number(to) - 1,
  };
}

const isCount = (text: string | undefined) => /^[1-9]\d{0,4}$/.test(text ?? "");
