/**
 * loading: the worker builds the run; idle: it waits, at epoch 0 or paused; refused: the experiment cannot
 * be built, another may; lost: the worker is gone until restarted.
 */
export type RunPhase =
  "loading" | "idle" | "training" | "stepping" | "finished" | "allDiverged" | "refused" | "lost";
