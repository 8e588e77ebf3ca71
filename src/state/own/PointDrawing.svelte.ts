import { PLANE_REACH, type DrawnPoint } from "../../core/data/own/drawn/DrawnPoint";
import { OWN_LIMITS } from "../../core/data/own/limits";

type Points = readonly DrawnPoint[];

/** Strokes that can be taken back. */
const MAX_UNDO = 200;

/** Coordinates are kept to this many digits after the point: links and files of them stay short. */
const DIGITS = 2;

/** Points that are being drawn on the plane. What belongs to one stroke is one step of undo. */
export class PointDrawing {
  #points = $state.raw<Points>([]);
  #past = $state.raw<readonly Points[]>([]);
  #future = $state.raw<readonly Points[]>([]);
  /** The points when the stroke began; null between strokes. */
  #before: Points | null = null;

  get points(): Points {
    return this.#points;
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  /** From here to `endStroke()` every change is one step of undo. */
  beginStroke(): void {
    this.#before ??= this.#points;
  }

  endStroke(): void {
    const before = this.#before;
    this.#before = null;
    if (before !== null && before !== this.#points) this.#remember(before);
  }

  /** Adds a point where it is on the plane and there is room for one more. */
  add({ x1, x2, label }: DrawnPoint): void {
    const isOnPlane = Math.max(Math.abs(x1), Math.abs(x2)) <= PLANE_REACH;
    if (!isOnPlane || this.#points.length >= OWN_LIMITS.maxRows) return;
    this.#change([...this.#points, { x1: rounded(x1), x2: rounded(x2), label }]);
  }

  /** Takes away every point within `radius` of a place, all in units of the plane. */
  erase({ x1, x2 }: Pick<DrawnPoint, "x1" | "x2">, radius: number): void {
    const left = this.#points.filter((one) => Math.hypot(one.x1 - x1, one.x2 - x2) > radius);
    if (left.length < this.#points.length) this.#change(left);
  }

  /** Puts other points in the place of all. */
  replace(points: Points): void {
    if (points.length + this.#points.length > 0) this.#change(points);
  }

  undo(): void {
    const points = this.#past.at(-1);
    if (points === undefined) return;
    this.#past = this.#past.slice(0, -1);
    this.#future = [...this.#future, this.#points];
    this.#points = points;
  }

  redo(): void {
    const points = this.#future.at(-1);
    if (points === undefined) return;
    this.#future = this.#future.slice(0, -1);
    this.#past = [...this.#past, this.#points];
    this.#points = points;
  }

  #change(points: Points): void {
    const before = this.#points;
    this.#points = points;
    if (this.#before === null) this.#remember(before);
  }

  #remember(before: Points): void {
    this.#past = [...this.#past, before].slice(-MAX_UNDO);
    this.#future = [];
  }
}

function rounded(value: number): number {
  return Number(value.toFixed(DIGITS));
}
