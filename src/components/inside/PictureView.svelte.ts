import type { LinkPlace, NetworkDirection, UnitPlace } from "../../charts/network/DrawnNetwork";
import type { Selection } from "../../state/inspect/Selection";

const noCloseUp = () => {};
const noPath = (): readonly LinkPlace[] => [];

/** How the open network is looked at: what the picture and the panel beside it share. */
export class PictureView {
  #direction = $state.raw<NetworkDirection>("forward");
  #pointed = $state.raw<Selection | null>(null);
  #path = $state.raw(noPath);
  #bringCloseUp = noCloseUp;

  get direction(): NetworkDirection {
    return this.#direction;
  }

  /** What the pointer or the focus is on, in the picture or in a list of it. */
  get pointed(): Selection | null {
    return this.#pointed;
  }

  /** The links of the path of the chain rule that is shown in full. */
  get path(): readonly LinkPlace[] {
    return this.#path();
  }

  turn = (direction: NetworkDirection): void => {
    this.#direction = direction;
  };

  point = (at: Selection | null): void => {
    this.#pointed = at;
  };

  /** Brings what is chosen, close up, into sight. */
  showCloseUp(): void {
    this.#bringCloseUp();
  }

  /** From now on `bring` brings the close-up into sight; the function returned ends it. */
  followChoice(bring: () => void): () => void {
    this.#bringCloseUp = bring;
    return () => (this.#bringCloseUp = noCloseUp);
  }

  /** From now on the path is what `path`, which may be reactive, gives; the function returned ends it. */
  followPath(path: () => readonly LinkPlace[]): () => void {
    this.#path = path;
    return () => (this.#path = noPath);
  }
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
