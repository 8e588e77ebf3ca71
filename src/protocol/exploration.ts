/** @file How the page asks about networks before their first step. Types only; no code runs here. */
import type { OwnRows } from "../core/data/own/OwnRows";
import type { Experiment } from "../core/experiment/Experiment";
import type { ExplorationSettings } from "../core/theory/Exploration";

export interface ExplorationRequest {
  /** Data, loss, biases and seed are its own; draw r of the weights is that of its replicate r. */
  readonly experiment: Experiment;
  readonly settings: ExplorationSettings;
  /** A first answer on few examples, or the whole probe set. */
  readonly effort: "first" | "whole";
  /** The rows of the user's table that the data are; those handed over before are known. */
  readonly own?: OwnRows;
}
