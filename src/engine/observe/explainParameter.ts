import type { ReplicateData } from "../../core/data/ReplicateData";
import { rms } from "../../core/math/statistics";
import { chainOfFactors } from "../../core/network/chain/chainOfFactors";
import { factorSymbol } from "../../core/network/chain/factorSymbol";
import type { ExampleChoice } from "../../core/network/chain/NetworkTrace";
import { runningProduct } from "../../core/network/chain/runningProduct";
import { traceNetwork } from "../../core/network/chain/traceNetwork";
import type { AutomaticGradient } from "../../core/network/check/GradientCheck";
import type { ParameterPlace } from "../../core/network/ParameterAddress";
import type { Objective, ReferenceParameters } from "../../core/network/referenceNetwork";
import type { DenseLayer } from "../../core/network/layers";
import type { ExplainedChain, Explanation, ExplanationWish } from "../../protocol/inspection";
import { readParameters } from "../stack/readParameters";
import type { StackTrainer } from "../stack/StackTrainer";
import { differentiateNetwork } from "./differentiateNetwork";
import { probeObjective } from "./probeObjective";
import { probeSize } from "./probeSize";

/** Weights times examples of a mean: about a quarter of a second of ranking paths. */
const MOST_PRODUCTS = 20_000_000;

/** The gradient of one parameter of network `n` taken apart; the moment is the caller's to add. */
export async function explainParameter(
  trainer: StackTrainer,
  n: number,
  data: ReplicateData,
  { place, example }: Pick<ExplanationWish, "place" | "example">,
): Promise<Omit<Explanation, keyof ExplanationWish | "epoch" | "step">> {
  const { stack, state } = trainer;
  const { layers } = stack.plan.members[n];
  const [parameters] = await readParameters(stack, state, { first: n, count: 1 });
  const numExamples = affordableExamples(layers, probeSize(data.train.numExamples));
  const probe = probeObjective(stack.plan, data, 0, numExamples);
  const isOwnLayer = ({ layer }: { layer: number }) => layer === place.layer - 1;
  const meanGradient = await differentiateNetwork(trainer, n, probe, "mean", isOwnLayer);

  // Batch normalization ties an example to the others; without it the example alone will do, whichever it is.
  const isTied = layers.some(({ normalization }) => normalization === "batch");
  const isAlone = example !== "mean" && !(isTied && example < numExamples);
  const objective = isAlone ? probeObjective(stack.plan, data, example, 1) : probe;
  const choice = isAlone ? 0 : example;
  const gradient =
    choice === "mean"
      ? meanGradient
      : await differentiateNetwork(trainer, n, objective, choice, isOwnLayer);
  const chain = explainChain(layers, parameters, objective, place, choice);
  const hasNone = chain.kind === "coupled" && chain.gradient === null;
  return {
    value: readPlace(parameters, layers, place),
    numExamples,
    chain,
    automatic: hasNone ? null : readPlace(gradient, layers, place),
    weightGradientRms: rms(meanGradient.weights[place.layer - 1]),
    shown:
      example === "mean"
        ? null
        : {
            target: data.train.y[example],
            features: Float32Array.from(probeObjective(stack.plan, data, example, 1).x),
          },
  };
}

function explainChain(
  layers: readonly DenseLayer[],
  parameters: ReferenceParameters,
  objective: Objective,
  place: ParameterPlace,
  choice: ExampleChoice,
): ExplainedChain {
  const chain = chainOfFactors(layers, parameters, objective, place, choice);
  if (chain.gradient !== null && !Number.isFinite(chain.gradient)) return { kind: "notFinite" };
  if (chain.kind === "coupled") return chain;
  if (!Number.isFinite(chain.magnitude)) return { kind: "notFinite" };
  const trace = traceNetwork(layers, parameters, objective);
  const paths = chain.paths.map((path) => ({
    ...path,
    factors: runningProduct(trace, path.factors, choice).map((factor) => ({
      ...factor,
      symbol: factorSymbol(factor.factor),
    })),
  }));
  return { ...chain, paths };
}

function readPlace(
  { weights, biases }: ReferenceParameters | AutomaticGradient,
  layers: readonly DenseLayer[],
  { layer, from, to }: ParameterPlace,
): number {
  const l = layer - 1;
  return from === null ? biases[l][to] : weights[l][from * layers[l].fanOut + to];
}

function affordableExamples(layers: readonly DenseLayer[], numProbe: number): number {
  const numWeights = layers.reduce((sum, { fanIn, fanOut }) => sum + fanIn * fanOut, 0);
  // Two at least, for batch normalization.
  return Math.min(numProbe, Math.max(2, Math.floor(MOST_PRODUCTS / numWeights)));
}
