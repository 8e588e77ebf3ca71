/** The word of each station in links, in the order of the stations. */
export const STATION_IDS = [
  "slope",
  "smallness",
  "function",
  "downhill",
  "directions",
  "chain",
  "valley",
] as const;

/** The station that needs the network in the playground, and so the engine. */
export const NETWORK_STATION_ID = "valley";
