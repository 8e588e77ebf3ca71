import type { Figure } from "../../charts/figures/Figure";
import type { loadExport } from "./loadExport";
import type { FigureFormat } from "./formats";

/** What is said of a picture beside its title: under it, and in its file's name. */
export interface FigureWords {
  readonly subtitle: string;
  /** Of the file's name. */
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Saves the page's pictures, with what saves them loaded when it is first needed. */
export class Saver {
  readonly load: typeof loadExport;
  readonly #words: () => FigureWords;
  readonly #failed: (reason: unknown) => void;
  #isDark = $state.raw(false);

  constructor(
    load: typeof loadExport,
    words: () => FigureWords,
    failed: (reason: unknown) => void,
  ) {
    this.load = load;
    this.#words = words;
    this.#failed = failed;
  }

  /** Whether pictures are saved for dark slides; else for print. */
  get isDark(): boolean {
    return this.#isDark;
  }

  set isDark(isDark: boolean) {
    this.#isDark = isDark;
  }

  /** What the run says of its pictures at this moment. */
  get words(): FigureWords {
    return this.#words();
  }

  /** Hands the file of a picture to the browser; what goes wrong is told. */
  save = async (figure: Figure, format: FigureFormat): Promise<void> => {
    try {
      const { saveFigure } = await this.load();
      await saveFigure(figure, format, this.words, this.#isDark);
    } catch (reason) {
      this.#failed(reason);
    }
  };
}
