/** @file Words of the place of the derivatives that more than one station uses. */
export const DERIVATIVES_WORDS = {
  stations: "Stations",
  previous: "Previous",
  next: "Next",
  answered: "answered",
  question: "Your guess",
  showAnswer: "Show the answer",
  askAgain: "Ask me again",
  right: "Yes.",
  told: "The answer is marked.",
  wrong: "Not quite.",
  formula: "In symbols",
  numbers: "The numbers",
  playground: "In the playground",
  ownFunction: "your own…",
  functionOf: "Function",
} as const;
