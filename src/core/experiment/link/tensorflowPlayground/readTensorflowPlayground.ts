import type { ControlId } from "../../../controls/controlIds";
import type { Experiment, Problem } from "../../Experiment";
import { counterpartsOf } from "./counterparts";
import { differencesFrom } from "./differencesFrom";
import { importTensorflowPlayground, PENALTIES } from "./importTensorflowPlayground";
import { ParameterReader } from "./ParameterReader";
import { hiddenBy } from "./parameterNames";
import { parametersInVain } from "./parametersInVain";

/** All that a TensorFlow Playground link opens here, and what is to be said of it. */
export interface TensorflowPlaygroundLink {
  readonly experiment: Experiment;
  readonly display: MapDisplay;
  readonly hidden: ReadonlySet<ControlId>;
  /** Every parameter that was refused, is taken for another or changes nothing. */
  readonly dropped: readonly Problem[];
  /** In what the experiment trains otherwise there, in sentences. */
  readonly differences: readonly string[];
}

/** How a link shows the decision map. */
export interface MapDisplay {
  /** With the points of the test set. */
  readonly showTest: boolean;
  /** Each place in the colour of its class, without shades. */
  readonly discretize: boolean;
}

/** What stands for its header and its article. */
const PAGE_TEXT: readonly ControlId[] = ["title", "hint"];

/** Reads the parameters of a TensorFlow Playground link; never throws. */
export function readTensorflowPlayground(
  parameters: ReadonlyMap<string, string>,
): TensorflowPlaygroundLink {
  const { experiment, dropped } = importTensorflowPlayground(parameters);
  const link = new ParameterReader(parameters, () => {});
  const penalty = link.choice("regularization", PENALTIES, null);
  const hidden = [...parameters.keys()]
    .map(hiddenBy)
    .filter((name) => name !== null)
    .filter((name) => link.hides(name))
    .flatMap((name) => counterpartsOf(name, penalty));
  return {
    experiment,
    display: { showTest: link.flag("showTestData"), discretize: link.flag("discretize") },
    hidden: new Set([...hidden, ...(link.flag("hideText") ? PAGE_TEXT : [])]),
    dropped: [...dropped, ...parametersInVain(parameters)],
    differences: differencesFrom(parameters, experiment),
  };
}
