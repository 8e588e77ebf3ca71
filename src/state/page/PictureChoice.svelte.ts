/** What a card shows of its networks: their output over a plane, along one column, or which classes they confuse. */
export const PICTURE_KINDS = ["map", "curve", "confusion"] as const;

export type PictureKind = (typeof PICTURE_KINDS)[number];

/** Begin the words of a link. */
const SHOW = "show";
const AXES = "axes";
/** The word for the panel on which an example is tried. */
const TRY = "try";

/** Which picture the user wants on the cards, and over which columns; where the data have none such, it waits for data that do. */
export class PictureChoice {
  #kind = $state.raw<PictureKind | null>(null);
  #axes = $state.raw<readonly string[]>([]);
  #isTrying = $state.raw(false);
  #follower: (() => void) | null = null;

  /** Null follows the data. */
  get kind(): PictureKind | null {
    return this.#kind;
  }

  /** Names of the columns along the axes, as far as they are chosen. */
  get axes(): readonly string[] {
    return this.#axes;
  }

  /** Whether an example of one's own is put to the networks of the cards. */
  get isTrying(): boolean {
    return this.#isTrying;
  }

  /** As the link writes it. */
  get words(): readonly string[] {
    const axes = this.#axes.map(nameToWord);
    return [
      ...(this.#kind === null ? [] : [`${SHOW}-${this.#kind}`]),
      ...(axes.length === 0 ? [] : [[AXES, ...axes].join("-")]),
      ...(this.#isTrying ? [TRY] : []),
    ];
  }

  show = (kind: PictureKind | null): void => {
    this.#kind = kind;
    this.#follower?.();
  };

  span = (axes: readonly string[]): void => {
    this.#axes = axes;
    this.#follower?.();
  };

  tryExample = (isTrying: boolean): void => {
    this.#isTrying = isTrying;
  };

  /** Takes what the words of a link say. */
  open(words: readonly string[]): void {
    const after = (begin: string) =>
      words.find((word) => word.startsWith(`${begin}-`))?.slice(begin.length + 1);
    this.#kind = PICTURE_KINDS.find((kind) => kind === after(SHOW)) ?? null;
    this.#axes = (after(AXES)?.split("-") ?? []).slice(0, 2).flatMap(wordToName);
    this.#isTrying = words.includes(TRY);
    this.#follower?.();
  }

  /** From now on `follower` hears of every other choice. */
  beFollowed(follower: () => void): void {
    this.#follower = follower;
  }
}

/** Without what parts the words of a link and the parts of a word. */
function nameToWord(name: string): string {
  return encodeURIComponent(name).replaceAll("-", "%2D").replaceAll(".", "%2E");
}

/** None of what is no name. */
function wordToName(word: string): string[] {
  try {
    return [decodeURIComponent(word)];
  } catch {
    return [];
  }
}
