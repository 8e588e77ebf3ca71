import type { Station } from "../Station";
import SmallnessStation from "./SmallnessStation.svelte";

export const smallnessStation: Station = {
  id: "smallness",
  title: "As small as you like?",
  question: "How small should the difference be?",
  lead: "A slope needs a small h. Drag h to the left, towards 0, and watch how far the answer is from the true slope.",
  component: SmallnessStation,
};
