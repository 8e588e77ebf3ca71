import type { LinkPlace, NetworkDirection, UnitPlace } from "../../charts/network/DrawnNetwork";
import type { Selection } from "../../state/inspect/Selection";

/** How the open network is looked at: what the picture and the panel beside it share. */
export class PictureView {
  #direction = $state.raw<NetworkDirection>("forward");
  #pointed = $state.raw<Selection | null>(null);

  get direction(): NetworkDirection {
    return this.#direction;
  }

  /** What the pointer or the focus is on, in the picture or in a list of it. */
  get pointed(): Selection | null {
    return this.#pointed;
  }

  turn = (direction: NetworkDirection): void => {
    this.#direction = direction;
  };

  point = (at: Selection | null): void => {
    this.#pointed = at;
  };
}

/** The unit that a selection is of: of a weight or bias, the one that it leads to. */
export function selectedUnit(selection: Selection): UnitPlace {
  if (selection.kind === "unit") return { layer: selection.layer, unit: selection.unit };
  return { layer: selection.place.layer, unit: selection.place.to };
}

/** The link that a selection is; null for units and biases. */
export function selectedLink(selection: Selection): LinkPlace | null {
  if (selection.kind === "unit") return null;
  const { layer, from, to } = selection.place;
  return from === null ? null : { layer, from, to };
}
