import type { Domain } from "../../../core/calculus/roots/findCrossings";

/** Stretches of an axis with one more; those that touch become one, from left to right. */
export function addStretch(stretches: readonly Domain[], added: Domain): readonly Domain[] {
  const touches = ([from, to]: Domain) => from <= added[1] && to >= added[0];
  const joined = [added, ...stretches.filter(touches)];
  const whole: Domain = [
    Math.min(...joined.map(([from]) => from)),
    Math.max(...joined.map(([, to]) => to)),
  ];
  return [...stretches.filter((stretch) => !touches(stretch)), whole].sort((a, b) => a[0] - b[0]);
}
