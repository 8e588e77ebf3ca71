import type { Station } from "../Station";
import DownhillStation from "./DownhillStation.svelte";

export const downhillStation: Station = {
  id: "downhill",
  title: "Downhill",
  question: "Why does a network need derivatives?",
  lead: "Learning is walking downhill: against the slope, by the learning rate times the slope. Set a start, then step.",
  component: DownhillStation,
};
