import { featureLabel } from "../../core/data/features";
import { rankColumns } from "../../core/data/rankColumns";
import { sourceOf } from "../../core/data/sourceOf";
import { usedColumns } from "../../core/data/usedColumns";
import type { Experiment } from "../../core/experiment/Experiment";
import type { LoadedRun, PlotData } from "../../protocol/messages";
import type { PictureChoice, PictureKind } from "../page/PictureChoice.svelte";

/** A column that an axis may be. */
export interface AxisChoice {
  readonly column: number;
  readonly name: string;
  readonly label: string;
}

/** What the cards show of a run, and what else they could. */
export interface CardPicture {
  readonly kind: PictureKind;
  readonly kinds: readonly PictureKind[];
  /** What is shown where nothing was chosen. */
  readonly preset: PictureKind;
  /** Two of a map, one of a curve, none of a confusion matrix. */
  readonly axes: readonly AxisChoice[];
  readonly choices: readonly AxisChoice[];
  /** Columns that the networks see and no axis shows: they are held at their mean. */
  readonly held: readonly AxisChoice[];
}

const NUM_AXES: Readonly<Record<PictureKind, number>> = { map: 2, curve: 1, confusion: 0 };

/**
 * What is shown of an experiment by choice: over the two columns that tell the targets best where none are chosen, along
 * the only one that the features use, of images the confusion matrix. Before there is a run, in the columns' own order.
 */
export function cardPicture(
  { data }: Experiment,
  loaded: Pick<LoadedRun, "data" | "classNames"> | null,
  choice: Pick<PictureChoice, "kind" | "axes">,
): CardPicture {
  const source = sourceOf(data);
  const used = usedColumns(data);
  const toChoice = (column: number): AxisChoice => {
    const name = source.columns[column];
    return { column, name, label: featureLabel(name) };
  };
  const choices = (source.isPlane ? [0, 1] : used).map(toChoice);
  const kinds: PictureKind[] = ["curve"];
  if (choices.length > 1) kinds.unshift("map");
  if (source.task === "classes") kinds.push("confusion");
  const isImage = source.kind === "table" && source.imageSide !== undefined;
  const preset = isImage ? "confusion" : used.length === 1 ? "curve" : "map";
  const kind = kinds.find((one) => one === choice.kind) ?? preset;

  const isFixed = source.isPlane && kind === "map";
  const chosen = choice.axes.flatMap((axis) => choices.filter(({ name }) => name === axis));
  const [plot] = loaded?.data ?? [];
  const order =
    plot && !source.isPlane ? ranking(plot, loaded?.classNames.length ?? 0) : [...used, 0, 1];
  const ranked = order.flatMap((column) => choices.filter((one) => one.column === column));
  const axes = pickAxes(NUM_AXES[kind], choices, isFixed ? [] : chosen, ranked);
  const isShown = (column: number) => axes.some((axis) => axis.column === column);
  const held = kind === "confusion" ? [] : used.filter((column) => !isShown(column)).map(toChoice);
  return { kind, kinds, preset, axes, choices, held };
}

/** Those chosen, and the best of the rest in the order in which the page offers them. */
function pickAxes(
  count: number,
  choices: readonly AxisChoice[],
  chosen: readonly AxisChoice[],
  ranked: readonly AxisChoice[],
): AxisChoice[] {
  const wanted = [...new Set(chosen)].slice(0, count);
  const rest = [...new Set(ranked)].filter((one) => !wanted.includes(one));
  const best = rest.slice(0, count - wanted.length);
  return [...wanted, ...choices.filter((one) => best.includes(one))];
}

/** Ranked once for each run, by the train set of its first replicate. */
const known = new WeakMap<PlotData, readonly number[]>();

function ranking(plot: PlotData, numClasses: number): readonly number[] {
  const { trainRaw, trainY } = plot;
  const numExamples = trainY.length;
  const rows = { numExamples, numColumns: trainRaw.length / numExamples };
  const order =
    known.get(plot) ?? rankColumns({ ...rows, columns: trainRaw, targets: trainY }, numClasses);
  known.set(plot, order);
  return order;
}
