import type { Problem } from "../../experiment/Experiment";

const MAX_KEPT = 20;

/** The first of possibly very many problems, and how many more there were. */
export class ProblemList {
  readonly first: Problem[] = [];
  numMore = 0;

  get count(): number {
    return this.first.length + this.numMore;
  }

  /** Takes a function, so that nothing is made of the problems that are only counted. */
  add(makeOne: () => Problem): void {
    if (this.first.length < MAX_KEPT) this.first.push(makeOne());
    else this.numMore++;
  }

  addAll(others: ProblemList): void {
    for (const problem of others.first) this.add(() => problem);
    this.numMore += others.numMore;
  }
}
