/** What the words on a card mean, said once and on request. */
export const CARD_WORDS = {
  delta:
    "delta = dL/dz: how strongly the loss of one example reacts to the input z of a unit; not the gradient of the weights. A bar is its root mean square over the examples and units of a layer.",
  replicate:
    "The same experiment with another seed. All variants of one replicate share its data, its batches and its random draws. Numbers are medians over the replicates; map and points show one of them.",
  penalty:
    "What L1 and L2 add: l1 times the sum of |w| plus l2 half times the sum of w², over all weights. Training lowers the train loss and the penalty together; losses are shown without it.",
  lookInside: "Look inside",
} as const;
