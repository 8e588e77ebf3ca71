/** What the page says of its troubles, and what can be done about them. */
export const NOTICE_WORDS = {
  dismiss: "Dismiss",
  restart: "Restart",
  addAgain: "Add it again…",
  halfPrecision:
    "This GPU computes in 16 bits: gradients below about 6e-8 read as exact zeros that are none.",
  contextLost: "The GPU was taken away; training waits until it is back.",
  contextRecovered:
    "The GPU was taken away; training went on from the last copy of the weights, on",
  engineLost: "The engine stopped. Your experiment is kept; restart to train it again.",
  chartFailed: "A chart could not be drawn.",
} as const;
