import { vi } from "vitest";

/** Waits until what the check expects is the case, looking often: messages take no time that matters. */
export function until(check: () => void): Promise<void> {
  return vi.waitFor(check, { interval: 2, timeout: 5000 });
}
