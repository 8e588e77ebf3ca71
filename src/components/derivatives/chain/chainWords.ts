/** @file Words of the station of chains. */
import { shortNumber } from "../../../core/math/shortNumber";
import type { ChainPart } from "../../../state/derivatives/ChainStudy.svelte";
import type {
  ComparedActivation,
  Standing,
} from "../../../state/derivatives/chain/UnitsInRow.svelte";

export const CHAIN_WORDS = {
  parts: "How long is the chain",
  partNames: {
    unit: "One unit",
    layers: "Two layers",
    chain: "A chain of units",
  } satisfies Record<ChainPart, string>,
  steps: "Steps",
  forward: "Forward",
  backward: "Backward",
  stop: "Stop",
  back: "Undo step",
  next: "Next edge",
  all: "All",
  graph: "The computation as a graph of numbers",
  onEdges: "On the arrows: local slopes",
  table: ["number", "value"],
  graphCaption: "Every number of the graph, with the derivative of the output in it",
  nudge: "Try it: tweak by 0.01",
  nudged: "What is tweaked",
  why: "Why the activation's slope?",
  flat: "Go to the flat end",
  products: "How much of the gradient reaches each unit",
  unit: "unit",
  reaches: "share of the gradient",
  number: "Units n",
  weight: "Weight w",
  standing: "Each unit",
  standings: {
    steepest: "where its curve is steepest",
    same: "at the same z",
    input: "where the input takes it",
  } satisfies Record<Standing, string>,
  z: "z",
  input: "Input a₀",
  productCaption: "What each unit multiplies the gradient by, and what is left at the first",
  rows: {
    slope: "slope f′(z)",
    factor: "one unit: w · f′(z)",
    meanFactor: "one unit, on average",
    whole: "reaches unit 1",
    threshold: "nothing lost at w =",
  },
  names: { sigmoid: "sigmoid", tanh: "tanh", relu: "ReLU" } satisfies Record<
    ComparedActivation,
    string
  >,
  hidden: "?",
  question:
    "Ten sigmoid units in a row, each at its steepest (slope 1/4), weights 1. How much of the gradient reaches the first?",
  choices: [
    {
      text: "A quarter of it.",
      isRight: false,
      because: "A quarter is what is left after one unit. The next takes a quarter of that.",
    },
    {
      text: "About 2.5%: a quarter, shared by ten.",
      isRight: false,
      because: "The slopes along a chain do not add up or share. They multiply.",
    },
    {
      text: "About one millionth.",
      isRight: true,
      because: "Each unit multiplies by 1/4: ten times over that is (1/4)¹⁰ = 9.5e-7.",
    },
  ],
  showChain: "Show this chain",
  try: "Ten hidden layers of sigmoid, of tanh and of ReLU, from the same weights. Train, and read on each card's ladder what reaches layer 1. A layer has many units, so many ways back add up: its numbers are not those of one chain.",
  tryLabel: "Train ten layers of each",
} as const;

/** What is left at a unit: a share of 1, with 0 as what it is. */
export function shareText(product: number): string {
  return product === 0 ? "0 (exact)" : shortNumber(product, 2);
}
