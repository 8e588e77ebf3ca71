import type { Problem } from "../../core/experiment/Experiment";
import type { KeptRun, KeptSummary } from "../../core/notebook/KeptRun";

/** What can be laid over each other, at most. */
export const OVERLAY_LIMITS = { runs: 6, lines: 18 } as const;

/** Stands for the run on screen, which may not be kept yet. */
export const ON_SCREEN = "on screen";

interface OverlaySources {
  runs(): readonly KeptSummary[];
  read(id: string): Promise<{ run: KeptRun | null; problems: readonly Problem[] }>;
  /** Lines of the run on screen: one a variant. */
  numLinesOnScreen(): number;
}

/** A run at its place among those compared; null until it has been read, or where it cannot be. */
export interface Overlaid {
  readonly id: string;
  /** From 0; it stays where it is when others leave. */
  readonly place: number;
  readonly run: KeptRun | null;
}

const NO_PLACES: readonly null[] = Array.from({ length: OVERLAY_LIMITS.runs }, () => null);

/** The runs whose curves are laid over each other, with their curves. */
export class RunOverlay {
  readonly #sources: OverlaySources;
  #places = $state.raw<readonly (string | null)[]>(NO_PLACES);
  #read = $state.raw<Readonly<Record<string, KeptRun | null>>>({});
  /** What was read of a run, or is being read: when it was kept. */
  readonly #asked: Record<string, number> = {};

  /** In the order of their places; a run that was deleted is none of them. */
  readonly all: readonly Overlaid[] = $derived.by(() =>
    this.#places.flatMap((id, place) =>
      id !== null && this.#isThere(id) ? { id, place, run: this.#read[id] ?? null } : [],
    ),
  );

  constructor(sources: OverlaySources) {
    this.#sources = sources;
  }

  /** The run's place; null where it is not laid over. */
  placeOf(id: string): number | null {
    return this.all.find((one) => one.id === id)?.place ?? null;
  }

  /** Takes the run in or out; returns why not, where there is no room for it. */
  toggle = (id: string): string | null => {
    const isOut = this.placeOf(id) === null;
    const refusal = isOut ? this.#refuse(id) : null;
    if (refusal !== null) return refusal;
    const here = this.#places.map((one) => (one !== null && this.#isThere(one) ? one : null));
    const place = here.indexOf(isOut ? null : id);
    this.#places = here.with(place, isOut ? id : null);
    return null;
  };

  clear = (): void => {
    this.#places = NO_PLACES;
  };

  /** Reads the curves that are not here yet, or are of a run that has gone on. */
  async catchUp(): Promise<void> {
    await Promise.all(
      this.all.map(async ({ id }) => {
        const savedAt = this.#summaryOf(id)?.savedAt;
        if (savedAt === undefined || this.#asked[id] === savedAt) return;
        this.#asked[id] = savedAt;
        const { run } = await this.#sources.read(id);
        this.#read = { ...this.#read, [id]: run };
      }),
    );
  }

  #refuse(id: string): string | null {
    const { runs, lines } = OVERLAY_LIMITS;
    if (this.all.length >= runs) return `${runs} runs are the most to compare: take one out first.`;
    const present = this.all.reduce((sum, one) => sum + this.#numLinesOf(one.id), 0);
    const more = this.#numLinesOf(id);
    if (present + more <= lines) return null;
    return `${lines} curves are the most: those compared have ${present}, and this run would add ${more}. Take one out first.`;
  }

  #isThere(id: string): boolean {
    return id === ON_SCREEN || this.#summaryOf(id) !== undefined;
  }

  #numLinesOf(id: string): number {
    if (id === ON_SCREEN) return this.#sources.numLinesOnScreen();
    return this.#summaryOf(id)?.variants.length ?? 0;
  }

  #summaryOf(id: string): KeptSummary | undefined {
    return this.#sources.runs().find((run) => run.id === id);
  }
}
