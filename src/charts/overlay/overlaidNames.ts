import { overlaidIndex } from "../variantStyle";
import type { OverlaidRun } from "./OverlaidRun";

/** The names of overlaid lines by their index: of the variant alone, or with its run where there are several. */
export function overlaidNames(
  runs: readonly Pick<OverlaidRun, "place" | "title" | "names">[],
): readonly { readonly name: string }[] {
  const lines = runs.flatMap(({ place, title, names }) =>
    names.map((name, variant) => ({
      index: overlaidIndex(place, variant),
      name: runs.length > 1 ? `${name} of ${title}` : name,
    })),
  );
  const length = Math.max(0, ...lines.map(({ index }) => index + 1));
  const named: { name: string }[] = Array.from({ length }, () => ({ name: "" }));
  for (const { index, name } of lines) named[index] = { name };
  return named;
}
