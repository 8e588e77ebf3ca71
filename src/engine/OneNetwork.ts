import type { ReplicateData } from "../core/data/ReplicateData";
import type { Experiment, Problem } from "../core/experiment/Experiment";
import { formatProblem, makeProblem } from "../core/experiment/problem";
import type { Parameters } from "../core/network/initialParameters";
import type { ParameterPlace } from "../core/network/ParameterAddress";
import { parameterPlaceProblem, parameterValueProblem } from "../core/network/parameterProblem";
import { parametersProblem } from "../core/network/parametersProblem";
import type {
  AppliedEdit,
  Explanation,
  ExplanationWish,
  InspectionWish,
  NetworkInspection,
  ParameterEdit,
} from "../protocol/inspection";
import type { LossMapWish } from "../protocol/lossMap";
import type { AppliedParameters, NetworkParameters, ParametersEdit } from "../protocol/parameters";
import { giveNoWay } from "./GiveWay";
import { lossMapProblem } from "./lossMap/lossMapProblem";
import { makeLossPlane, type LossPlane } from "./lossMap/LossPlane";
import type { PlacedNetwork } from "./lossMap/MomentOnPlane";
import { takePlanePoint } from "./lossMap/takePlanePoint";
import { exampleFeatures } from "./observe/exampleFeatures";
import { explainParameter } from "./observe/explainParameter";
import { inspectNetwork } from "./observe/inspectNetwork";
import { prepareCheck, type PreparedCheck } from "./observe/prepareCheck";
import { probeSize } from "./observe/probeSize";
import { readParameters } from "./stack/readParameters";
import type { StackTrainer } from "./stack/StackTrainer";
import { withNetwork } from "./stack/withNetwork";

/** The run that a network is of. */
interface Surroundings {
  readonly experiment: Experiment;
  readonly data: readonly ReplicateData[];
  readonly epoch: number;
  readonly step: number;
}

/** One network of a run, at the cost of that one. What cannot be done throws a RangeError with path, rule and value. */
export class OneNetwork {
  readonly #run: Surroundings;
  readonly #trainer: StackTrainer;
  readonly #n: number;

  constructor(run: Surroundings, trainer: StackTrainer, n: number) {
    this.#run = run;
    this.#trainer = trainer;
    this.#n = n;
  }

  /** Parameters, gradients, unit statistics and the wished maps, as of now. */
  async inspect(wish: InspectionWish, giveWay = giveNoWay): Promise<NetworkInspection> {
    const { variant, replicate } = wish;
    const moment = this.#moment;
    const settings = this.#run.experiment.data;
    const inside = await inspectNetwork(
      this.#trainer,
      this.#n,
      settings,
      this.#data,
      wish,
      giveWay,
    );
    return { variant, replicate, ...moment, ...inside };
  }

  /** The gradient of one parameter, taken apart. */
  async explain(wish: ExplanationWish): Promise<Explanation> {
    const { variant, replicate, place, example } = wish;
    this.#requirePlace(place);
    refuse(exampleProblem(example, probeSize(this.#data.train.numExamples)));
    const explained = await explainParameter(this.#trainer, this.#n, this.#data, wish);
    return { variant, replicate, place, example, ...this.#moment, ...explained };
  }

  /** Readies the gradient check of the network as it is now. */
  async prepareCheck(): Promise<PreparedCheck & Pick<Surroundings, "epoch" | "step">> {
    const moment = this.#moment;
    const { seed } = this.#run.experiment;
    return { ...(await prepareCheck(this.#trainer, this.#n, this.#data, seed)), ...moment };
  }

  /** The plane of a map through the network as it is now. */
  async lossPlane(wish: LossMapWish): Promise<LossPlane> {
    const { stack, state } = this.#trainer;
    refuse(lossMapProblem(stack.plan, stack.plan.members[this.#n].layers, wish));
    const [origin] = await readParameters(stack, state, { first: this.#n, count: 1 });
    const { seed } = this.#run.experiment;
    return makeLossPlane(stack.plan, this.#n, origin, this.#data, wish.directions, seed);
  }

  /** Where the network is now, as seen on a plane; `mapped` is what it was when that was last mapped. */
  async onPlane(plane: LossPlane, mapped: Parameters | null): Promise<PlacedNetwork> {
    const moment = this.#moment;
    const { parameters, point } = await takePlanePoint(this.#trainer, this.#n, plane, mapped);
    return { parameters, point: { ...moment, ...point } };
  }

  /** Sets one weight or bias, rounded to float32. */
  async setParameter(edit: ParameterEdit): Promise<AppliedEdit> {
    const { variant, replicate, layer, from, to } = edit;
    const place = { layer, from, to };
    this.#requirePlace(place);
    refuse(parameterValueProblem(edit.value));
    const kind = from === null ? "biases" : "weights";
    const { layout } = this.#trainer.stack.plan;
    const tensor = layout.findIndex((entry) => entry.layer === layer - 1 && entry.kind === kind);
    const value = Math.fround(edit.value);
    const at = { tensor, row: from ?? 0, column: to };
    const replaced = await this.#trainer.setParameter(this.#n, at, value);
    return { variant, replicate, ...place, value, replaced, ...this.#moment };
  }

  /** All parameters, with what it takes to feed the network. */
  async parameters(): Promise<NetworkParameters> {
    const { variant, replicate } = this.#trainer.stack.plan.members[this.#n];
    const { stack, state } = this.#trainer;
    const moment = this.#moment;
    const [parameters] = await readParameters(stack, state, { first: this.#n, count: 1 });
    const { featureMean: mean, featureStd: std, targetScale } = this.#data;
    const standardization = { mean: mean.slice(), std: std.slice() };
    const examples = exampleFeatures(this.#data);
    const fed = { standardization, targetScale, examples };
    return { variant, replicate, ...moment, parameters, ...fed };
  }

  /** Puts other parameters into the network. */
  async setParameters({
    variant,
    replicate,
    parameters,
  }: ParametersEdit): Promise<AppliedParameters> {
    const { plan } = this.#trainer.stack;
    refuse(parametersProblem(plan.members[this.#n].layers, parameters));
    const copy = await this.#trainer.copy();
    const state = withNetwork(copy.state, plan, this.#n, parameters);
    this.#trainer.restore({ ...copy, state });
    return { variant, replicate, ...this.#moment };
  }

  get #data(): ReplicateData {
    return this.#run.data[this.#trainer.stack.plan.members[this.#n].replicate];
  }

  get #moment(): Pick<Surroundings, "epoch" | "step"> {
    return { epoch: this.#run.epoch, step: this.#run.step };
  }

  #requirePlace(place: ParameterPlace): void {
    refuse(parameterPlaceProblem(this.#trainer.stack.plan.members[this.#n].layers, place));
  }
}

function refuse(problem: Problem | null): void {
  if (problem) throw new RangeError(formatProblem(problem));
}

function exampleProblem(example: unknown, numExamples: number): Problem | null {
  const isRow = Number.isInteger(example) && Number(example) >= 0 && Number(example) < numExamples;
  if (example === "mean" || isRow) return null;
  return makeProblem(
    "example",
    `must be "mean" or an integer from 0 to ${numExamples - 1}`,
    example,
  );
}
