import type { Station } from "../Station";
import SlopeStation from "./SlopeStation.svelte";

export const slopeStation: Station = {
  id: "slope",
  title: "Slope",
  question: "What is a derivative?",
  lead: "How much does the output change when the input is tweaked a little? Drag P and Q along the curve, then let Q come close.",
  component: SlopeStation,
};
