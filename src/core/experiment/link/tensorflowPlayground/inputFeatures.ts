/** Its inputs by their names here. */
export const INPUT_FEATURES: Readonly<Record<string, string>> = {
  x: "x1",
  y: "x2",
  xSquared: "x1Squared",
  ySquared: "x2Squared",
  xTimesY: "x1x2",
  sinX: "sinX1",
  sinY: "sinX2",
};
