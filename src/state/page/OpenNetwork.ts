/** Which network is opened up: one replicate of a variant, or the one that its card shows where `replicate` is null. */
export interface OpenNetwork {
  readonly variant: number;
  readonly replicate: number | null;
}

const INSIDE = "inside";
const MEDIAN = "median";

/** For instance `inside-0-median` or `inside-2-4`. */
export function networkToLink({ variant, replicate }: OpenNetwork): string {
  return [INSIDE, variant, replicate ?? MEDIAN].join("-");
}

/** The network that a link's word stands for; null where it stands for none. */
export function linkToNetwork(word: string): OpenNetwork | null {
  const match = /^inside-(\d{1,2})-(median|\d{1,2})$/.exec(word);
  if (!match) return null;
  const [, variant, replicate] = match;
  return { variant: Number(variant), replicate: replicate === MEDIAN ? null : Number(replicate) };
}
