import type { ReplicateData } from "../core/data/ReplicateData";
import type { Experiment } from "../core/experiment/Experiment";
import type { Parameters } from "../core/network/initialParameters";
import type {
  DecisionMap,
  Divergence,
  Evaluation,
  LayerSnapshot,
  MapWish,
} from "../protocol/messages";
import { giveNoWay } from "./GiveWay";
import type { Prediction, Predictions, PredictionWish } from "../protocol/prediction";
import type { NetworkStep } from "../protocol/stepPreview";
import { decisionMaps } from "./observe/decisionMaps";
import { evaluateStack } from "./observe/evaluateStack";
import { predictRows } from "./observe/predictRows";
import { previewUpdate } from "./observe/previewUpdate";
import { probeStack } from "./observe/probeStack";
import { requireRows } from "./observe/requireRows";
import { stackPenalties } from "./observe/stackPenalties";
import { OneNetwork } from "./OneNetwork";
import type { RunMaterial } from "./RunMaterial";
import { BatchFeeder, EpochOrders } from "./stack/BatchFeeder";
import { readParameters } from "./stack/readParameters";
import { Stack } from "./stack/Stack";
import { StackTrainer, type StackCopy } from "./stack/StackTrainer";

/** Everything of a run that training changes, on the processor. */
export interface RunCopy {
  readonly step: number;
  readonly stacks: readonly StackCopy[];
}

/**
 * One execution of an experiment on the current backend: all its stacks, advanced in lock-step. The base's batch
 * size is the clock; stacks with other batch sizes keep up with it within the epoch and meet the rest at its end.
 * Networks are numbered `variant * replicates + replicate`. The calls that return promises must not overlap.
 */
export class Run {
  readonly experiment: Experiment;
  readonly data: readonly ReplicateData[];
  readonly #trainers: readonly StackTrainer[];
  #step = 0;

  /** Throws where the device has no memory for it. */
  constructor({ experiment, data, stacks }: RunMaterial) {
    this.experiment = experiment;
    this.data = data;
    const orders = new EpochOrders(experiment.seed, this.numTrain);
    this.#trainers = stacks.map(
      ({ plan, initial }) =>
        new StackTrainer(new Stack(plan), new BatchFeeder(plan, data, orders), initial),
    );
  }

  /** Train examples of each replicate. */
  get numTrain(): number {
    return this.data[0].train.numExamples;
  }

  get numStacks(): number {
    return this.#trainers.length;
  }

  get numNetworks(): number {
    return this.#trainers.reduce((sum, { stack }) => sum + stack.numNetworks, 0);
  }

  /** Steps of the base done since the start. */
  get step(): number {
    return this.#step;
  }

  /** Steps of the base in one epoch. */
  get stepsPerEpoch(): number {
    return Math.ceil(this.numTrain / this.experiment.training.batchSize);
  }

  /** Steps of the base that are left of the epoch under way, 1 at least. */
  get stepsToEpochEnd(): number {
    return this.stepsPerEpoch - (this.#step % this.stepsPerEpoch);
  }

  /** Full epochs done. */
  get epoch(): number {
    return Math.floor(this.#step / this.stepsPerEpoch);
  }

  /** Whether any network still trains. */
  get isTraining(): boolean {
    return this.#trainers.some(({ stack }) =>
      stack.plan.members.some((_, n) => stack.isTraining(n)),
    );
  }

  /** The numbers of the networks that diverged. */
  get diverged(): ReadonlySet<number> {
    const { replicates } = this.experiment;
    const stopped = this.#trainers.flatMap(({ stack }) =>
      stack.plan.members.filter((_, n) => !stack.isTraining(n)),
    );
    return new Set(stopped.map(({ variant, replicate }) => variant * replicates + replicate));
  }

  /** One step of the base and what the other stacks need to keep up. Nothing is checked before `settle()`. */
  advance(): void {
    this.#step++;
    for (const trainer of this.#trainers) {
      const due = this.#dueAt(this.#step, trainer);
      while (isBefore(trainer.position, due)) trainer.advance();
    }
  }

  /** What `advance()` would start from, of one replicate of each variant that still trains, in the order of the variants. */
  async previewStep(replicates: readonly number[]): Promise<NetworkStep[]> {
    const steps: NetworkStep[] = [];
    for (const trainer of this.#trainers) {
      const { stack, feeder, position } = trainer;
      const due = this.#dueAt(this.#step + 1, trainer);
      const numUpdates =
        (due.epoch - position.epoch) * feeder.batchesPerEpoch + due.batch - position.batch;
      for (const [n, { variant, replicate }] of stack.plan.members.entries())
        if (replicates[variant] === replicate && stack.isTraining(n))
          steps.push({ ...(await previewUpdate(trainer, n)), numUpdates });
    }
    return steps.sort((a, b) => a.variant - b.variant);
  }

  /** Finds and stops the networks that diverged since the last call; resolves when the device has caught up. */
  async settle(): Promise<Divergence[]> {
    const divergences: Divergence[] = [];
    for (const trainer of this.#trainers)
      for (const { network, ...where } of await trainer.settle()) {
        const { variant, replicate } = trainer.stack.plan.members[network];
        divergences.push({ variant, replicate, ...where });
      }
    return divergences;
  }

  /** Losses and accuracies of every network on the whole train and test set. */
  async evaluate(giveWay = giveNoWay): Promise<Evaluation> {
    const { numTrain } = this;
    const numTest = this.data[0].test.numExamples;
    const train = await this.#takeAll((of) => evaluateStack(of, "train", numTrain, giveWay));
    const test = await this.#takeAll((of) => evaluateStack(of, "test", numTest, giveWay));
    const penalties = await this.#takeAll(stackPenalties);
    return {
      ...this.#moment,
      trainLoss: Float64Array.from(train, ({ loss }) => loss),
      testLoss: Float64Array.from(test, ({ loss }) => loss),
      trainAccuracy: Float64Array.from(train, ({ accuracy }) => accuracy),
      testAccuracy: Float64Array.from(test, ({ accuracy }) => accuracy),
      penalty: Float64Array.from(penalties),
      confusion: test.map(({ confusion }) => confusion),
    };
  }

  /** Layer statistics of every network on its probe set. */
  async probe(giveWay = giveNoWay): Promise<LayerSnapshot> {
    const probes = await this.#takeAll((of) => probeStack(of, this.numTrain, giveWay));
    return {
      ...this.#moment,
      networks: probes.map(({ statistics }) => statistics),
      activations: probes.map(({ activations }) => activations),
    };
  }

  /** Outputs over one or two columns as one replicate of each variant gives them, in the order of the variants. */
  async maps(wish: MapWish, giveWay = giveNoWay): Promise<DecisionMap[]> {
    const maps: DecisionMap[] = [];
    const { data } = this.experiment;
    for (const trainer of this.#trainers)
      maps.push(...(await decisionMaps(trainer, data, this.data, wish, giveWay)));
    return maps.sort((a, b) => a.variant - b.variant);
  }

  /** What one replicate of each variant says of raw rows; a RangeError where they cannot be rows of the data. */
  async predict(wish: PredictionWish, giveWay = giveNoWay): Promise<Predictions> {
    const { data } = this.experiment;
    requireRows(wish.rows, data);
    const moment = this.#moment;
    const networks: Prediction[] = [];
    for (const trainer of this.#trainers)
      networks.push(...(await predictRows(trainer, data, this.data, wish, giveWay)));
    return { ...moment, networks: networks.sort((a, b) => a.variant - b.variant) };
  }

  /** One network, to be looked at or changed apart from the others; a RangeError where there is none. */
  network(variant: number, replicate: number): OneNetwork {
    for (const trainer of this.#trainers) {
      const n = trainer.stack.plan.members.findIndex(
        (member) => member.variant === variant && member.replicate === replicate,
      );
      if (n >= 0) return new OneNetwork(this, trainer, n);
    }
    throw new RangeError(`there is no network of variant ${variant}, replicate ${replicate}`);
  }

  /** Parameters of every network now. */
  parameters(): Promise<Parameters[]> {
    return this.#takeAll(({ stack, state }) => readParameters(stack, state));
  }

  /** Changes the learning rate of one variant, which a schedule scales, from the next step on. */
  setLearningRate(variant: number, learningRate: number): void {
    for (const { stack } of this.#trainers)
      stack.plan.members.forEach((member, n) => {
        if (member.variant === variant) stack.setLearningRate(n, learningRate);
      });
  }

  /** A copy on the processor; call it after `settle()`. */
  async copy(): Promise<RunCopy> {
    const stacks: StackCopy[] = [];
    for (const trainer of this.#trainers) stacks.push(await trainer.copy());
    return { step: this.#step, stacks };
  }

  /** Goes on from a copy of a run of the same material. */
  restore({ step, stacks }: RunCopy): void {
    this.#step = step;
    this.#trainers.forEach((trainer, i) => trainer.restore(stacks[i]));
  }

  dispose(): void {
    for (const trainer of this.#trainers) trainer.dispose();
  }

  /** Where a stack is after so many steps of the base. */
  #dueAt(step: number, { stack }: StackTrainer): { epoch: number; batch: number } {
    const epoch = Math.floor(step / this.stepsPerEpoch);
    const examples = (step - epoch * this.stepsPerEpoch) * this.experiment.training.batchSize;
    return { epoch, batch: Math.floor(examples / stack.plan.batchSize) };
  }

  get #moment(): { readonly epoch: number; readonly step: number } {
    return { epoch: this.epoch, step: this.#step };
  }

  /** What `take` gives for each network of a stack, of all stacks, in the order of the run's networks. */
  async #takeAll<T>(take: (trainer: StackTrainer) => Promise<readonly T[]>): Promise<T[]> {
    const all: T[] = [];
    for (const trainer of this.#trainers) {
      const taken = await take(trainer);
      trainer.stack.plan.members.forEach(({ variant, replicate }, n) => {
        all[variant * this.experiment.replicates + replicate] = taken[n];
      });
    }
    return all;
  }
}

function isBefore(
  position: { epoch: number; batch: number },
  due: { epoch: number; batch: number },
): boolean {
  return position.epoch < due.epoch || (position.epoch === due.epoch && position.batch < due.batch);
}
