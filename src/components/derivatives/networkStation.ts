/** The station that looks at the network in the playground. */
export const NETWORK_STATION = "valley";
