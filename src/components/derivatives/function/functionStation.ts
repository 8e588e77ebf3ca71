import type { Station } from "../Station";
import FunctionStation from "./FunctionStation.svelte";

export const functionStation: Station = {
  id: "function",
  title: "The derivative as a function",
  question: "Where does f′(x) come from?",
  lead: "Every point of a curve has its own slope. Drag P along f: below, its slope is drawn as a height, point by point.",
  component: FunctionStation,
};
