import type { Station } from "../Station";
import ChainStation from "./ChainStation.svelte";

export const chainStation: Station = {
  id: "chain",
  title: "The chain",
  question: "Why the derivative of tanh?",
  lead: "A network is a chain of small steps. Numbers go forward; slopes come back, and multiply on the way.",
  component: ChainStation,
};
