import type {
  DataSettings,
  NetworkSettings,
  TrainingSettings,
} from "../../../../../src/core/experiment/Experiment";

/** A TensorFlow Playground link and everything that it must open here. */
export interface PlaygroundLink {
  readonly what: string;
  readonly text: string;
  /** What differs from `FIRST_VISIT`. */
  readonly seed?: number;
  readonly data?: Partial<DataSettings>;
  readonly network?: Partial<NetworkSettings>;
  readonly training?: Partial<TrainingSettings>;
  /** Ids of the controls that it hides. */
  readonly hidden?: string;
  readonly showTest?: true;
  readonly discretize?: true;
  /** The problems in full. */
  readonly dropped?: readonly string[];
}

/** What its page opens without any parameter, from its source's `State`; seed and epochs are ours. */
export const FIRST_VISIT = {
  version: 1,
  seed: 1,
  replicates: 1,
  data: {
    source: "circle",
    examples: 500,
    noise: 0,
    testFraction: 0.5,
    features: ["x1", "x2"],
    standardize: false,
    draw: 0,
    table: null,
  },
  network: {
    hidden: [4, 2],
    activation: "tanh",
    initializer: "standardUniform",
    biasInitializer: "small",
    normalization: "none",
    residual: false,
    dropout: 0,
  },
  training: {
    loss: "meanSquaredError",
    optimizer: "sgd",
    learningRate: 0.03,
    batchSize: 10,
    l1: 0,
    l2: 0,
    gradientClip: 0,
    schedule: "constant",
    warmupEpochs: 0,
    epochs: 300,
  },
  stop: { testLoss: null, testAccuracy: null, patience: null, seconds: null, when: "all" },
  variants: [],
};

const SITE = "https://playground.tensorflow.org/";

/** What its page writes into the address on a first visit, in the order of `State.PROPS`. */
const DEFAULT_HASH =
  "#activation=tanh&batchSize=10&dataset=circle&regDataset=reg-plane&learningRate=0.03&regularizationRate=0" +
  "&noise=0&networkShape=4,2&seed=0.14927&showTestData=false&discretize=false&percTrainData=50&x=true&y=true" +
  "&xTimesY=false&xSquared=false&ySquared=false&cosX=false&sinX=false&cosY=false&sinY=false&collectStats=false" +
  "&problem=classification&initZero=false&hideText=false";

/** The default link with some parameters set to other values, or added. */
function link(changes: Readonly<Record<string, string>>): string {
  const parameters = new URLSearchParams(DEFAULT_HASH.slice(1));
  for (const [name, value] of Object.entries(changes)) parameters.set(name, value);
  const pairs = [...parameters].map(([name, value]) => `${name}=${value}`);
  return `${SITE}#${pairs.join("&")}`;
}

const SEED = { seed: 14927 };
const BUMPS = { source: "bumps", examples: 1200 } as const;
const PLANE = { source: "plane", examples: 1200 } as const;

/** Links as its users share them: whole and bare, from its page, from lessons and from mails, right and wrong. */
export const PLAYGROUND_LINKS: readonly PlaygroundLink[] = [
  { what: "the address alone", text: SITE },
  { what: "the address without a scheme", text: "playground.tensorflow.org" },
  { what: "the address with an empty hash", text: `${SITE}#` },
  { what: "the link of a first visit", text: SITE + DEFAULT_HASH, ...SEED },
  { what: "its hash alone", text: DEFAULT_HASH, ...SEED },
  { what: "its hash without #", text: DEFAULT_HASH.slice(1), ...SEED },
  { what: "http", text: `http://playground.tensorflow.org/${DEFAULT_HASH}`, ...SEED },
  { what: "no scheme", text: `playground.tensorflow.org/${DEFAULT_HASH}`, ...SEED },
  {
    what: "capitals in the host",
    text: `HTTPS://Playground.TensorFlow.org/${DEFAULT_HASH}`,
    ...SEED,
  },
  {
    what: "another host that runs its page",
    text: `http://localhost:5000/dist/index.html${DEFAULT_HASH}`,
    ...SEED,
  },
  { what: "quotes and spaces around it", text: `  "${SITE}${DEFAULT_HASH}" \n`, ...SEED },
  { what: "angle brackets and a full stop", text: `<${SITE}${DEFAULT_HASH}>.`, ...SEED },
  {
    what: "line breaks of a mail",
    text: `${SITE}${DEFAULT_HASH}`.replaceAll("&d", "&\r\n  d"),
    ...SEED,
  },
  {
    what: "the source of a page",
    text: `${SITE}${DEFAULT_HASH}`.replaceAll("&", "&amp;"),
    ...SEED,
  },
  {
    what: "a chat that encodes # and commas",
    text: `${SITE}${DEFAULT_HASH.replace("#", "%23").replace("4,2", "4%2C2")}`,
    ...SEED,
  },
  {
    what: "a lesson on sigmoid",
    text: link({ activation: "sigmoid", networkShape: "8,8,8,8,8,8", learningRate: "0.3" }),
    ...SEED,
    network: { activation: "sigmoid", hidden: [8, 8, 8, 8, 8, 8] },
    training: { learningRate: 0.3 },
  },
  {
    what: "a lesson on ReLU with the exclusive or",
    text: link({ activation: "relu", dataset: "xor", networkShape: "3", noise: "5" }),
    ...SEED,
    data: { source: "xor", noise: 5 },
    network: { activation: "relu", hidden: [3] },
  },
  {
    what: "a linear network without hidden layers",
    text: link({ activation: "linear", dataset: "gauss", networkShape: "", noise: "35" }),
    ...SEED,
    data: { source: "gauss", noise: 35 },
    network: { activation: "linear", hidden: [] },
  },
  {
    what: "the spiral with every feature",
    text: link({
      ...{ dataset: "spiral", networkShape: "8,8,6", noise: "20", percTrainData: "80" },
      ...{ xTimesY: "true", xSquared: "true", ySquared: "true", sinX: "true", sinY: "true" },
    }),
    ...SEED,
    data: {
      source: "spiral",
      noise: 20,
      testFraction: 0.2,
      features: ["x1", "x2", "x1Squared", "x2Squared", "x1x2", "sinX1", "sinX2"],
    },
    network: { hidden: [8, 8, 6] },
  },
  {
    what: "only the product of the inputs",
    text: link({ dataset: "xor", x: "false", y: "false", xTimesY: "true", networkShape: "1" }),
    ...SEED,
    data: { source: "xor", features: ["x1x2"] },
    network: { hidden: [1] },
  },
  {
    what: "regression on the plane, for 90% of the examples",
    text: link({ problem: "regression", percTrainData: "90", batchSize: "30" }),
    ...SEED,
    data: { ...PLANE, testFraction: 0.1 },
    training: { batchSize: 30 },
  },
  {
    what: "regression on the bumps",
    text: link({ problem: "regression", regDataset: "reg-gauss", dataset: "spiral", noise: "50" }),
    ...SEED,
    data: { ...BUMPS, noise: 50 },
  },
  {
    what: "L1",
    text: link({ regularization: "L1", regularizationRate: "0.003" }),
    ...SEED,
    training: { l1: 0.003 },
  },
  {
    what: "L2 at the largest rate and the smallest learning rate",
    text: link({ regularization: "L2", regularizationRate: "10", learningRate: "0.00001" }),
    ...SEED,
    training: { l2: 10, learningRate: 0.00001 },
  },
  {
    what: "a regularization rate without regularization",
    text: link({ regularization: "none", regularizationRate: "0.1" }),
    ...SEED,
    dropped: ['regularizationRate does nothing without regularization, got "0.1"'],
  },
  {
    what: "weights of 0",
    text: link({ initZero: "true", learningRate: "10", batchSize: "1" }),
    ...SEED,
    network: { initializer: "zeros", biasInitializer: "zeros" },
    training: { learningRate: 10, batchSize: 1 },
  },
  {
    what: "the test set shown and the map in two colours",
    text: link({ showTestData: "true", discretize: "true" }),
    ...SEED,
    showTest: true,
    discretize: true,
  },
  {
    what: "a page without its text, put into another",
    text: link({ hideText: "true" }),
    ...SEED,
    hidden: "hint title",
  },
  {
    what: "a seed that is a word",
    text: link({ seed: "foobar" }),
    // A test vector of the authors of FNV-1a (draft-eastlake-fnv, appendix C).
    seed: 0xbf9cf968,
  },
  {
    what: "a seed of fewer decimals, and a short link of its own host",
    text: `${SITE}#seed=.5&x=true`,
    seed: 5,
  },
  {
    what: "a crash course that hides most controls",
    text: link({
      ...{ showTestData_hide: "true", discretize_hide: "true", playButton_hide: "false" },
      ...{ stepButton_hide: "true", resetButton_hide: "true", activation_hide: "true" },
      ...{ problem_hide: "true", dataset_hide: "true", percTrainData_hide: "true" },
      ...{ noise_hide: "true", batchSize_hide: "true", numHiddenLayers_hide: "true" },
      ...{
        learningRate_hide: "true",
        regularization_hide: "true",
        regularizationRate_hide: "true",
      },
    }),
    ...SEED,
    hidden:
      "activation batchSize dataset depth discretize l1 l2 learningRate noise problem reset showTestData step " +
      "stepEpoch testFraction",
  },
  {
    what: "a hidden play button",
    text: "#playButton_hide=true",
    hidden: "train",
  },
  {
    what: "L2 whose kind is hidden, and whose rate is the lesson",
    text: link({ regularization: "L2", regularizationRate: "0", regularization_hide: "true" }),
    ...SEED,
    hidden: "l1",
  },
  {
    what: "L1 whose rate is hidden",
    text: link({ regularization: "L1", regularizationRate: "1", regularizationRate_hide: "true" }),
    ...SEED,
    training: { l1: 1 },
    hidden: "l1",
  },
  {
    what: "features taken away, and the units of two layers",
    text: link({
      ...{ x_hide: "true", sinX: "true", sinY_hide: "true", xSquared_hide: "true" },
      ...{ cosX_hide: "true", numNodes1_hide: "true", numNodes2_hide: "true" },
    }),
    ...SEED,
    data: { features: ["x2", "sinX1"] },
    hidden: "features.cosX1 features.sinX2 features.x1 features.x1Squared units units.1 units.2",
  },
  {
    what: "ours and its own way of hiding together",
    text: `${link({ noise_hide: "true" })}&hide=verdict&lock=seed,noise`,
    ...SEED,
    hidden: "noise verdict",
  },
  {
    what: "what does nothing there",
    text: link({ cosX: "true", collectStats: "true", tutorial: "intro" }),
    ...SEED,
    dropped: [
      'cosX does nothing in TensorFlow Playground, got "true"',
      'collectStats does nothing in TensorFlow Playground, got "true"',
      'tutorial is a text of TensorFlow Playground\'s own, got "intro"',
    ],
  },
  {
    what: "noise beyond its slider",
    text: link({ noise: "70" }),
    ...SEED,
    data: { noise: 50 },
    dropped: ["noise must be a number from 0 to 50 (50 is taken), got 70"],
  },
  { what: "noise that it takes for 50", text: link({ noise: "81" }), ...SEED, data: { noise: 50 } },
  { what: "noise that it takes for 0", text: link({ noise: "-3" }), ...SEED },
  {
    what: "ten layers, more than it has buttons for",
    text: link({ networkShape: "8,8,8,8,8,8,8,8,8,8" }),
    ...SEED,
    network: { hidden: [8, 8, 8, 8, 8, 8, 8, 8, 8, 8] },
  },
  {
    what: "layers that are none",
    // It makes three units of 2.5, and none of 0, of an empty word or of a word.
    text: link({ networkShape: "2.5,0,,many,5000,-1" }),
    ...SEED,
    network: { hidden: [3, 1, 1, 1, 1024, 1] },
    dropped: [
      "networkShape[1] must be an integer from 1 to 1024 (1 is taken), got 0",
      "networkShape[2] must be an integer from 1 to 1024 (1 is taken), got 0",
      'networkShape[3] must be an integer from 1 to 1024, got "many"',
      "networkShape[4] must be an integer from 1 to 1024 (1024 is taken), got 5000",
      "networkShape[5] must be an integer from 1 to 1024 (1 is taken), got -1",
    ],
  },
  {
    what: "more layers than the page has",
    text: link({ networkShape: Array.from({ length: 60 }, () => "2").join(",") }),
    ...SEED,
    network: { hidden: Array.from({ length: 50 }, () => 2) },
    dropped: [
      "networkShape must be a list of up to 50 layers (the first 50 are taken), got a list of 60 entries",
    ],
  },
  {
    what: "a batch larger than the train set",
    // 20% of 500 examples train.
    text: link({ batchSize: "300", percTrainData: "20" }),
    ...SEED,
    data: { testFraction: 0.8 },
    training: { batchSize: 100 },
    dropped: ["batchSize must be an integer from 1 to 100 (100 is taken), got 300"],
  },
  {
    what: "numbers out of every range",
    text: link({
      ...{ batchSize: "0", learningRate: "100", percTrainData: "99", noise: "Infinity" },
      ...{ regularization: "L2", regularizationRate: "-1" },
    }),
    ...SEED,
    data: { testFraction: 0.1, noise: 50 },
    training: { batchSize: 1, learningRate: 10 },
    dropped: [
      "percTrainData must be a number from 10 to 90 (90 is taken), got 99",
      "learningRate must be a number from 0.000001 to 10 (10 is taken), got 100",
      "batchSize must be an integer from 1 to 450 (1 is taken), got 0",
      "regularizationRate must be a number from 0 to 10 (0 is taken), got -1",
    ],
  },
  {
    what: "words in place of numbers",
    text: link({ batchSize: "ten", learningRate: "0,03", percTrainData: "half", noise: "%" }),
    ...SEED,
    dropped: [
      'percTrainData must be a number from 10 to 90, got "half"',
      'noise must be a number from 0 to 50, got "%"',
      'learningRate must be a number from 0.000001 to 10, got "0,03"',
      'batchSize must be an integer from 1 to 250, got "ten"',
    ],
  },
  {
    what: "numbers as programs write them, and a share between its steps",
    text: link({ learningRate: "1e-2", batchSize: "0x10", percTrainData: "33.5" }),
    ...SEED,
    data: { testFraction: 0.665 },
    training: { learningRate: 0.01, batchSize: 16 },
  },
  {
    what: "words that it does not know",
    text: link({
      ...{ activation: "ReLU", dataset: "moons", regularization: "L3", problem: "clustering" },
      ...{ optimizer: "adam", sound_hide: "true", numNodes51_hide: "true" },
    }),
    ...SEED,
    dropped: [
      'problem must be one of classification, regression, got "clustering"',
      'regularization must be one of none, L1, L2, got "L3"',
      'dataset must be one of circle, xor, gauss, spiral, got "moons"',
      'activation must be one of linear, sigmoid, tanh, relu, leakyRelu, elu, selu, gelu, silu, softplus, softsign, sine, got "ReLU"',
      'optimizer is no parameter of TensorFlow Playground, got "adam"',
      'sound_hide is no parameter of TensorFlow Playground, got "true"',
      'numNodes51_hide is no parameter of TensorFlow Playground, got "true"',
    ],
  },
  {
    what: "an activation of a version that others made of it",
    text: link({ activation: "sine" }),
    ...SEED,
    network: { activation: "sine" },
  },
  {
    what: "no feature at all",
    text: link({ x: "false", y: "false" }),
    ...SEED,
    dropped: [
      "data.features must be a list of one or more features of the data set, each named once (circle has 9), got a list of 0 entries",
    ],
  },
  {
    what: "empty values",
    text: `${SITE}#activation=&batchSize=&dataset=&learningRate=&noise=&seed=&x=&problem=&tutorial=`,
  },
  {
    what: "a link that was cut off",
    text: SITE + DEFAULT_HASH.slice(0, DEFAULT_HASH.indexOf("ata=false")),
    ...SEED,
  },
  {
    what: "broken percent signs, parameters said twice and words without a value",
    text: `${SITE}#noise=5&%E0%A4%A=1&noise=15&learningRate&=3&&`,
    data: { noise: 15 },
    dropped: ['["%E0%A4%A"] is no parameter of TensorFlow Playground, got "1"'],
  },
];
