/** @file The page's own sentences; names and formulas live with what they belong to. */
import type { RunPhase } from "../state/run/RunPhase";

export const STRINGS = {
  title: "Gradient Playground",
  settings: "Settings",
  locked: "Locked by this link",
  results: "Results",
  verdict: "What the numbers show",
  explore: "Before the first step…",
  ready: "ready",
  loading: "Building the networks",
  undo: "Undo",
  redo: "Redo",
  share: "Share",
  shareLink: "Link for others…",
  shareDone: "Link copied",
  shareFailed: "The link is in the address bar",
  shareBare: ", without your data",
  openLink: "Open a link",
  export: "Export",
  notebook: "Notebook",
  places: "Places",
  playground: "Playground",
  derivatives: "Derivatives",
  off: "off",
  newSeed: "New seed",
  newSeedNote: "other data and other weights",
  problem: "Problem",
  problems: { classes: "Classification", real: "Regression" },
  regenerate: "Regenerate data",
  regenerateNote: "another draw of points and split; training starts again from the same weights",
  theme: "Theme",
  backend: "Backend",
  stageFailed: "A part of the page could not be loaded; reload to try again.",
} as const;

/** What the run is doing, in a word. */
export const PHASE_NAMES: Readonly<Record<RunPhase, string>> = {
  loading: "preparing",
  idle: "paused",
  training: "training",
  stepping: "stepping",
  finished: "finished",
  allDiverged: "diverged",
  refused: "not possible",
  lost: "stopped",
};
