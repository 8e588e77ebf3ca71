import type { Station } from "../Station";
import DirectionsStation from "./DirectionsStation.svelte";

export const directionsStation: Station = {
  id: "directions",
  title: "Two directions",
  question: "What is a partial derivative?",
  lead: "In fog in a valley: feel the slope to the east, then to the north. Two slopes are enough to find the way down.",
  component: DirectionsStation,
};
