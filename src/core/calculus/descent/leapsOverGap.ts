/** Samples of the way, and how often the place of the greatest size is looked at more closely. */
const NUM_SAMPLES = 8;
const NUM_ZOOMS = 10;
/** A size that grows so much under ever closer looks grows without end. */
const ENDLESS = 1e3;

/**
 * Whether the straight way from one place to another leads over one where f has no finite value: outside of its domain,
 * or through a pole such as that of `1/x`, which is looked for where f changes its sign or is greater than at both ends.
 */
export function leapsOverGap(
  value: (position: readonly number[]) => number,
  from: readonly number[],
  to: readonly number[],
): boolean {
  const at = (share: number) => value(from.map((start, i) => start + share * (to[i] - start)));
  const [first, last] = [at(0), at(1)];
  if (!Number.isFinite(first) || !Number.isFinite(last)) return false;
  const ends = Math.max(Math.abs(first), Math.abs(last));
  let peak = largest(at, 0, 1);
  if (!Number.isFinite(peak.size)) return true;
  if (first * last >= 0 && peak.size <= ends) return false;
  const start = Math.max(peak.size, ends);
  for (let zoom = 1, reach = 1 / NUM_SAMPLES; zoom <= NUM_ZOOMS; zoom++, reach /= NUM_SAMPLES / 2) {
    peak = largest(at, Math.max(0, peak.share - reach), Math.min(1, peak.share + reach));
    if (!(peak.size <= ENDLESS * start)) return true;
  }
  return false;
}

/** Where f is farthest from 0 between two shares of the way; an infinite size where f has no value. */
function largest(at: (share: number) => number, low: number, high: number) {
  let found = { share: low, size: -1 };
  for (let i = 0; i <= NUM_SAMPLES; i++) {
    const share = low + ((high - low) * i) / NUM_SAMPLES;
    const number = Math.abs(at(share));
    const size = Number.isNaN(number) ? Infinity : number;
    if (size > found.size) found = { share, size };
  }
  return found;
}
