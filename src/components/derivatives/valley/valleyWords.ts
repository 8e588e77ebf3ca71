/** @file Words of the station of one's own network. */

export const VALLEY_WORDS = {
  map: "Map of the loss",
  slices: ["First slice", "Second slice"],
  place: "Place looked at",
  network: "network",
  backToNetwork: "Back to the network",
  variant: "Variant",
  replicate: "Replicate",
  span: "Map over",
  spans: { weights: "two weights", random: "random directions" },
  places: ["First axis", "Second axis"],
  drawAgain: "New directions",
  reach: "Reach",
  losses: "Loss shown",
  both: "both, in parts of chance",
  centre: "Centre here",
  training:
    "Training: the ring follows the network, and the line is its trail. The map is taken anew every few seconds, since all other weights move too; below it stands of which epoch it is.",
  taking: "Taking the map…",
  notReady: "Waiting for the network.",
  scale: "Loss",
  scaleOfChance: "Loss ÷ chance",
  table: ["loss", "along", "automatic", "difference quotient"],
  caption: "Partial derivatives at the network's own place",
  here: "In the playground",
  hereSentence:
    "This is the network that the playground trains. There you see all variants side by side, and can look inside of each.",
  hereLabel: "Open the playground here",
  compare: "Show both losses",
  precision:
    "Automatic differentiation works in float32 here, the difference quotient in float64, with h = 0.00001 to either side.",
  outputLayer: "Map two weights of the output layer",
} as const;

/** For classes: what the two losses make of the same weights. */
export const LOSS_QUESTION = {
  question:
    "Mean squared error and cross-entropy judge the same weights. Far out, where the network is surely wrong, which of the two becomes flat?",
  choices: [
    {
      text: "Cross-entropy",
      isRight: false,
      because:
        "It is −log p of the true class. As p goes towards 0 it rises without end, and the logits' slope p − 1 stays close to −1.",
    },
    {
      text: "Mean squared error",
      isRight: true,
      because:
        "Probabilities end at 0 and 1, so their squared error has a ceiling, and its slope carries the factor p(1 − p), which fades there. A flat loss gives no direction to walk in.",
    },
    {
      text: "Both alike",
      isRight: false,
      because:
        "Squared errors of probabilities cannot exceed 1 each, but −log p has no ceiling. Compare them at a p close to 0.",
    },
  ],
} as const;

/** For real targets, which have the one loss. */
export const TRAIL_QUESTION = {
  question:
    "Training moves all weights of the network at once, but the map turns only two. Does the trail have to run straight downhill on the map?",
  choices: [
    {
      text: "Yes, training always walks downhill.",
      isRight: false,
      because:
        "It walks downhill for all weights together and on one batch at a time. This map shows two of them, on other examples.",
    },
    {
      text: "No, the map itself moves under the trail.",
      isRight: true,
      because:
        "A partial derivative holds all other weights, and training does not: with each of its steps the valley of these two is another.",
    },
  ],
} as const;
