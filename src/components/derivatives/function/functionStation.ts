import type { Station } from "../Station";
import FunctionStation from "./FunctionStation.svelte";

export const functionStation: Station = {
  id: "function",
  title: "The derivative as a function",
  question: "Where does f′(x) come from?",
  lead: "Every point of a curve has a slope. Drag P: its slope is drawn below, point by point.",
  component: FunctionStation,
};
