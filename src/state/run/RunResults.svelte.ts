import type { Experiment } from "../../core/experiment/Experiment";
import { resolveVariants } from "../../core/experiment/resolveVariants";
import type { VariantView } from "../../core/experiment/VariantView";
import type { Verdict } from "../../core/verdict/findings";
import type { DecisionMap, Divergence, EventMessage, LoadedRun } from "../../protocol/messages";
import type { PageClock } from "../page/PageClock";
import { Announcements, type Announcement } from "./Announcements.svelte";
import { DecisionMaps, type WantedMaps } from "./DecisionMaps.svelte";
import { mapResolution } from "./mapResolution";
import type { RunPhase } from "./RunPhase";
import { foldDivergences, foldProgress, startRecord, type RunRecord } from "./RunRecord";
import { ShownReplicates } from "./ShownReplicates.svelte";
import { emptyViews, variantViews } from "./variantView";
import { Verdicts, type DescribeRecord } from "./Verdicts.svelte";

/** What the results ask of the run that they are of. */
export interface ResultSources extends PageClock {
  /** The experiment whose cards are shown before any run of it is ready. */
  experiment(): Experiment;
  phase(): RunPhase;
  /** Whether the engine holds the run still. */
  isCurrent(runId: number): boolean;
  askMaps(wanted: WantedMaps): Promise<readonly DecisionMap[]>;
  failed(runId: number, reason: unknown): void;
}

/** The raw columns along the axes of a record's maps; none where no map is shown. */
export type ChooseAxes = (record: RunRecord) => readonly number[];

/** What the page may read and choose of the results, beside record and views. */
export type ShownResults = Pick<
  RunResults,
  | "verdicts"
  | "announcement"
  | "picks"
  | "shownReplicates"
  | "numEdits"
  | "describeWith"
  | "mapWith"
  | "showReplicate"
>;

/** What has come of a run: its record, the replicates and maps shown, and the sentences on it. */
export class RunResults {
  readonly #sources: ResultSources;
  readonly #maps: DecisionMaps;
  readonly #shown = new ShownReplicates();
  readonly #verdicts: Verdicts;
  readonly #announcements: Announcements;
  #record = $state.raw<RunRecord | null>(null);
  #numEdits = 0;
  #chooseAxes = $state.raw<ChooseAxes>(() => []);

  /** A card for each variant. */
  readonly views: readonly VariantView[] = $derived.by(() =>
    this.#record
      ? variantViews(this.#record, this.#shownMaps(this.#record), this.#shown.current)
      : emptyViews(this.#sources.experiment()),
  );

  constructor(sources: ResultSources) {
    this.#sources = sources;
    this.#verdicts = new Verdicts(sources.later);
    this.#announcements = new Announcements(sources.later);
    this.#maps = new DecisionMaps({
      wanted: () => this.#wantedMaps(),
      ask: (wanted) => sources.askMaps(wanted),
      nextFrame: () => sources.nextFrame(),
      failed: (reason, { runId }) => sources.failed(runId, reason),
    });
  }

  /** Null before the first run is ready. */
  get record(): RunRecord | null {
    return this.#record;
  }

  get verdicts(): readonly Verdict[] {
    return this.#verdicts.current;
  }

  get announcement(): Announcement | null {
    return this.#announcements.current;
  }

  /** The replicates that the user picked, one a variant; null where the median is shown. */
  get picks(): ShownReplicates["picks"] {
    return this.#shown.picks;
  }

  /** The replicate of each variant that its card shows. */
  get shownReplicates(): ShownReplicates["current"] {
    return this.#shown.current;
  }

  /** Edits of networks since the run began. */
  get numEdits(): number {
    return this.#numEdits;
  }

  describeWith(describe: DescribeRecord): void {
    this.#verdicts.describeWith(describe);
    this.refresh();
  }

  /** Maps what `choose` says; call it again whenever that says something else. */
  mapWith(choose: ChooseAxes): void {
    this.#chooseAxes = choose;
    void this.#maps.keepUp();
  }

  begin(experiment: Experiment, loaded: LoadedRun): void {
    this.#empty();
    this.#numEdits = 0;
    this.#announcements.begin();
    this.#record = startRecord(experiment, loaded);
    this.#prepare(experiment);
  }

  /** Takes up an experiment that differs in live settings only: the run goes on as it is. */
  adopt(experiment: Experiment): void {
    if (this.#record) this.#record = { ...this.#record, experiment };
  }

  clear(): void {
    this.#empty();
    this.#announcements.clear();
  }

  addProgress(progress: Extract<EventMessage, { kind: "progress" }>): void {
    if (this.#record) this.#record = foldProgress(this.#record, progress);
    this.refresh();
  }

  /** The maps are no longer those of the networks. */
  noteEdit(): void {
    this.#numEdits++;
    this.refresh();
  }

  addDivergences(divergences: readonly Divergence[]): void {
    const before = this.#record;
    if (before === null) return;
    this.#record = foldDivergences(before, divergences);
    this.refresh();
    this.#announcements.tellDivergence(before, this.#record);
  }

  /** Brings replicates, sentences and maps up to date; exactly, once training has stopped. */
  refresh(): void {
    if (this.#record === null) return;
    const phase = this.#sources.phase();
    const isTraining = phase === "training";
    this.#shown.settle(this.#record, isTraining ? "calm" : "exact");
    this.#verdicts.update(this.#record, isTraining);
    this.#announcements.update(phase, this.#verdicts.current);
    void this.#maps.keepUp();
  }

  /** Shows one replicate of a variant, or the one nearest the median again. */
  showReplicate(variant: number, replicate: number | null): void {
    // The cards of a run that is not ready yet may be more than those of the last.
    if (this.#record === null) this.#prepare(this.#sources.experiment());
    this.#shown.pick(variant, replicate);
    if (this.#record) this.#shown.settle(this.#record, "exact");
    void this.#maps.keepUp();
  }

  /** What was heard last stays: to hear the same again of a new run would tell nothing. */
  #empty(): void {
    this.#record = null;
    this.#maps.clear();
    this.#verdicts.clear();
  }

  #prepare(experiment: Experiment): void {
    this.#shown.begin(resolveVariants(experiment).length, experiment.replicates);
  }

  /** Those there are, while maps are shown: others grow old. */
  #shownMaps(record: RunRecord): readonly DecisionMap[] {
    return this.#chooseAxes(record).length > 0 ? this.#maps.current : [];
  }

  #wantedMaps(): WantedMaps | null {
    if (this.#record === null || !this.#sources.isCurrent(this.#record.loaded.runId)) return null;
    const axes = this.#chooseAxes(this.#record);
    if (axes.length === 0) return null;
    return {
      runId: this.#record.loaded.runId,
      step: this.#record.step,
      numEdits: this.#numEdits,
      replicates: this.#shown.current,
      axes,
      resolution: mapResolution(this.#sources.phase() === "training", axes.length),
    };
  }
}
