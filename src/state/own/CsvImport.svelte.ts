import type { CsvCells } from "../../core/data/own/cells/CsvCells";
import type { CsvChoices } from "../../core/data/own/cells/findFormat";
import type { ColumnRole, OwnChoices } from "../../core/data/own/OwnChoices";
import type { OwnTable } from "../../core/data/own/OwnTable";
import type { CsvSource } from "../../core/data/own/readCsv";
import { tableName } from "../../core/data/own/rows/tableName";
import { sizeProblem } from "../../core/data/own/sizeProblem";
import type { Problem } from "../../core/experiment/Experiment";
import { makeProblem } from "../../core/experiment/problem";
import { messageOf } from "../messageOf";
import type { CsvReaders } from "./CsvReaders";
import { doInSlices, type SliceClock } from "./doInSlices";
import { NOTHING_IMPORTED, type ImportState } from "./ImportState";
import { LatestWork } from "./LatestWork";

/** What a text is called in problems; a file has a name. */
const PASTED = "pasted text";

/** Longest text that is worth showing in a field, in characters. */
const MAX_EDITABLE = 200_000;

/** What is taken of a browser's File. */
export type CsvFile = Pick<File, "name" | "size" | "arrayBuffer">;

interface ImportHost extends SliceClock {
  /** They are wanted only where somebody has data. */
  loadReaders(): Promise<CsvReaders>;
}

/** A CSV on its way to become data: read in slices, shown before it is used, and made anew with every choice. */
export class CsvImport {
  readonly #host: ImportHost;
  readonly #work = new LatestWork();
  #source: CsvSource | null = null;
  #cells: CsvCells | null = null;
  #state = $state.raw<ImportState>(NOTHING_IMPORTED);

  /** What is typed or pasted; it outlasts its reading, to be corrected. */
  draft = $state("");

  constructor(host: ImportHost) {
    this.#host = host;
  }

  get state(): ImportState {
    return this.#state;
  }

  /** Whether what is read can be changed where it was typed. */
  get isEditable(): boolean {
    return this.#state.reading !== null && this.#source?.content === this.draft;
  }

  /** Reads a file in place of whatever was here. */
  readFile(file: CsvFile): Promise<void> {
    const { name, size } = file;
    this.#open(name, size);
    const refusal = sizeProblem(name, size);
    if (refusal) this.#refuse(refusal);
    else
      void this.#begin(async (isWanted) => {
        const content = new Uint8Array(await file.arrayBuffer());
        if (isWanted()) await this.#readCells({ name, content }, isWanted);
      });
    return this.#work.settle();
  }

  /** Reads a text in place of whatever was here. */
  readText(content: string, name = PASTED): Promise<void> {
    this.#open(name, content.length);
    this.draft = content.length <= MAX_EDITABLE ? content : "";
    return this.#begin((isWanted) => this.#readCells({ name, content }, isWanted));
  }

  rename = (name: string): void => this.#change({ name });

  /** Cuts the content into cells in another way; what was chosen of its columns is no longer about them. */
  async chooseFormat(patch: CsvChoices): Promise<void> {
    const source = this.#source;
    if (source === null) return;
    const { separator, decimalMark } = { ...this.#state.choices, ...patch };
    this.#change({
      choices: { ...(separator && { separator }), ...(decimalMark && { decimalMark }) },
      progress: 0,
    });
    await this.#begin((isWanted) => this.#readCells(source, isWanted));
  }

  /** Decides about header, label and rows; another label is taken for what it seems to be. */
  async choose(patch: OwnChoices): Promise<void> {
    const choices = { ...this.#state.choices, ...patch };
    if (patch.target !== undefined && patch.task === undefined) delete choices.task;
    this.#change({ choices });
    const cells = this.#cells;
    // Of cells that are still being read a table will be made by these choices.
    if (cells === null) return;
    this.#change({ progress: 1 });
    await this.#begin((isWanted) => this.#makeTable(cells, isWanted));
  }

  /** Decides what becomes of some columns, by their indices. */
  chooseRoles(roles: Readonly<Record<number, ColumnRole>>): Promise<void> {
    return this.choose({ roles: { ...this.#state.choices.roles, ...roles } });
  }

  /** The table by the last choice and name; null where problems stand in the way. */
  async finishedTable(): Promise<OwnTable | null> {
    await this.#work.settle();
    const { reading, name } = this.#state;
    return reading?.table ? { ...reading.table, name: name.trim() } : null;
  }

  /** Gives up what is read or being read; what was typed stays. */
  clear = (): void => {
    this.#work.stop();
    this.#source = null;
    this.#cells = null;
    this.#state = NOTHING_IMPORTED;
  };

  /** Gives up everything. */
  empty = (): void => {
    this.clear();
    this.draft = "";
  };

  #open(sourceName: string, size: number): void {
    this.clear();
    this.#change({ sourceName, size, name: tableName(sourceName), progress: 0 });
  }

  #begin(work: (isWanted: () => boolean) => Promise<void>): Promise<void> {
    return this.#work.begin(work, (reason) => {
      const rule = `could not be read: ${messageOf(reason)}`;
      this.#refuse(makeProblem(this.#state.sourceName, rule));
    });
  }

  async #readCells(source: CsvSource, isWanted: () => boolean): Promise<void> {
    this.#source = source;
    this.#cells = null;
    const { readCsv } = await this.#host.loadReaders();
    const read = await doInSlices(readCsv(source, this.#state.choices), this.#host, {
      isWanted,
      onslice: (progress) => this.#change({ progress }),
    });
    if (read === null) return;
    const { cells, problem } = read.result;
    if (cells === null) return this.#refuse(problem);
    this.#cells = cells;
    await this.#makeTable(cells, isWanted);
  }

  async #makeTable(cells: CsvCells, isWanted: () => boolean): Promise<void> {
    const { makeOwnTable } = await this.#host.loadReaders();
    const made = await doInSlices(makeOwnTable(cells, this.#state.choices), this.#host, {
      isWanted,
    });
    if (made === null) return;
    if (this.#source?.content !== this.draft) this.draft = "";
    this.#change({ reading: made.result, format: cells.format, progress: null });
  }

  #refuse(refusal: Problem): void {
    this.#change({ refusal, reading: null, format: null, progress: null });
  }

  #change(patch: Partial<ImportState>): void {
    this.#state = { ...this.#state, ...patch };
  }
}
