import type { DrawnLayer, LinkPlace } from "./DrawnNetwork";

/** The weight of layer 1 with the largest |gradient|: where a descent would go first; its first one where none has any. */
export function steepestWeight([layer]: readonly Pick<
  DrawnLayer,
  "weightGradient" | "fanOut"
>[]): LinkPlace {
  const { weightGradient, fanOut } = layer;
  let steepest = 0;
  weightGradient.forEach((slope, place) => {
    if (Math.abs(slope) > Math.abs(weightGradient[steepest])) steepest = place;
  });
  return { layer: 1, from: Math.floor(steepest / fanOut), to: steepest % fanOut };
}
