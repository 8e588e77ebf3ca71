import { NETWORK_STATION } from "../networkStation";
import type { Station } from "../Station";
import ValleyStation from "./ValleyStation.svelte";

export const valleyStation: Station = {
  id: NETWORK_STATION,
  title: "Your own network's valley",
  question: "What does training walk on?",
  lead: "The loss of the playground's network as two of its weights are turned. Train, and see where it goes.",
  component: ValleyStation,
};
