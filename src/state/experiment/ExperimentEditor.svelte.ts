import type { Task } from "../../core/data/DataSource";
import { DATA_SOURCES, type BuiltInSourceId } from "../../core/data/dataSources";
import type { OwnTableDescription } from "../../core/data/own/OwnTableDescription";
import type { Experiment, HiddenLayer, Problem } from "../../core/experiment/Experiment";
import { changeSource, changeToOwn } from "../../core/experiment/changeSource";
import { makeProblem } from "../../core/experiment/problem";
import { validateExperiment } from "../../core/experiment/validateExperiment";
import { comparisonOf, remakeVariants, type Comparison } from "./comparison";
import { lastOfTask } from "./lastOfTask";

/** Edits that can be taken back. */
const MAX_UNDO = 200;

/** How an edit comes: "drag" while a control is being dragged, which makes one step of undo with the edit that ends it. */
export type Manner = "drag" | "commit";

/** The parts of an experiment that are settings of their own. */
export type Part = "data" | "network" | "training" | "stop";

/** Told of every change; `isDragging` while more of the same is to be expected. */
export type OnChange = (experiment: Experiment, isDragging: boolean) => void;

/** What may come of a change: the same, another that keeps more of what was before, or null for nothing. */
export type Hold = (before: Experiment, after: Experiment) => Experiment | null;

/** The experiment being edited: always valid, every change can be undone. */
export class ExperimentEditor {
  readonly #onchange: OnChange;
  readonly #hold: Hold;
  #experiment = $state.raw() as Experiment;
  #committed = $state.raw() as Experiment;
  #past = $state.raw<readonly Experiment[]>([]);
  #future = $state.raw<readonly Experiment[]>([]);

  /** What the experiment compares. */
  readonly comparison: Comparison = $derived(comparisonOf(this.#experiment));

  constructor(experiment: Experiment, onchange: OnChange, hold: Hold = (_, after) => after) {
    this.#experiment = experiment;
    this.#committed = experiment;
    this.#onchange = onchange;
    this.#hold = hold;
  }

  get experiment(): Experiment {
    return this.#experiment;
  }

  /** The experiment without what is still being dragged: what the link holds. */
  get committed(): Experiment {
    return this.#committed;
  }

  get isDragging(): boolean {
    return this.#experiment !== this.#committed;
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  setSeed = (seed: number): readonly Problem[] => this.#edit({ seed });

  setReplicates(replicates: number, manner?: Manner): readonly Problem[] {
    return this.#edit({ replicates }, manner);
  }

  /** Changes fields of one part of the experiment. */
  set<P extends Part>(part: P, patch: Partial<Experiment[P]>, manner?: Manner): readonly Problem[] {
    return this.#edit({ [part]: { ...this.#experiment[part], ...patch } }, manner);
  }

  setHidden = (hidden: readonly HiddenLayer[], manner?: Manner): readonly Problem[] =>
    this.set("network", { hidden }, manner);

  /** Another data set, with the features, rows, split and loss that suit it. */
  chooseSource = (source: BuiltInSourceId): readonly Problem[] =>
    this.#propose(changeSource(this.#experiment, source), "commit");

  /** A table of the user's as the data set, in the same way. */
  chooseOwn = (table: OwnTableDescription): readonly Problem[] =>
    this.#propose(changeToOwn(this.#experiment, table), "commit");

  /** Data with such targets: the set that had them last, else the first there is. */
  chooseTask(task: Task): readonly Problem[] {
    const last = lastOfTask(this.#past, task);
    if (last?.source === "own" && last.table) return this.chooseOwn(last.table);
    const first = Object.values(DATA_SOURCES).find((source) => source.task === task);
    const next = last && last.source !== "own" ? last.source : first?.id;
    return next ? this.chooseSource(next) : [];
  }

  /** Replaces the compared variants. */
  setVariants = (variants: Experiment["variants"]): readonly Problem[] =>
    this.#propose({ ...this.#experiment, variants }, "commit");

  /**
   * Takes an experiment from elsewhere, such as a link; it can be undone like an edit. The browser's Back to the one
   * before is itself an undo, and Forward a redo.
   */
  open(experiment: Experiment): void {
    if (isTop(this.#past, experiment)) this.undo();
    else if (isTop(this.#future, experiment)) this.redo();
    else this.#propose(experiment, "commit");
  }

  undo = (): void => {
    const previous = this.#past.at(-1);
    if (previous === undefined) return;
    this.#past = this.#past.slice(0, -1);
    this.#future = [...this.#future, this.#committed];
    this.#show(previous);
  };

  redo = (): void => {
    const next = this.#future.at(-1);
    if (next === undefined) return;
    this.#future = this.#future.slice(0, -1);
    this.#past = [...this.#past, this.#committed];
    this.#show(next);
  };

  #edit(patch: Partial<Experiment>, manner: Manner = "commit"): readonly Problem[] {
    return this.#propose(
      remakeVariants(this.#experiment, { ...this.#experiment, ...patch }),
      manner,
    );
  }

  /** Takes the edit if it is valid; else leaves everything as it was and says what is wrong. */
  #propose(next: Experiment, manner: Manner): readonly Problem[] {
    const { experiment, problems } = validateExperiment(next);
    if (experiment === null) return problems;
    const held = this.#hold(this.#committed, experiment);
    if (held === null) return [makeProblem("", "must keep what the link locks")];
    if (manner === "commit") this.#commit(held);
    else this.#drag(held);
    return [];
  }

  #drag(experiment: Experiment): void {
    this.#experiment = experiment;
    this.#onchange(experiment, true);
  }

  #commit(experiment: Experiment): void {
    if (areSame(experiment, this.#committed)) {
      if (this.isDragging) this.#show(this.#committed);
      return;
    }
    this.#past = [...this.#past, this.#committed].slice(-MAX_UNDO);
    this.#future = [];
    this.#show(experiment);
  }

  #show(experiment: Experiment): void {
    this.#experiment = experiment;
    this.#committed = experiment;
    this.#onchange(experiment, false);
  }
}

function isTop(memory: readonly Experiment[], experiment: Experiment): boolean {
  const top = memory.at(-1);
  return top !== undefined && areSame(top, experiment);
}

function areSame(a: Experiment, b: Experiment): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
