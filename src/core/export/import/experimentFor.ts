import { DATA_SOURCES, type BuiltInSourceId } from "../../data/dataSources";
import type { DataSource } from "../../data/DataSource";
import { featureChoices } from "../../data/features";
import { sourceOf } from "../../data/sourceOf";
import { isAsInData } from "../../data/TargetScale";
import { changeSource } from "../../experiment/changeSource";
import type { Experiment, HiddenLayer, Problem } from "../../experiment/Experiment";
import { VARIANT_LIMITS } from "../../experiment/fields";
import { makeProblem } from "../../experiment/problem";
import { validateExperiment } from "../../experiment/validateExperiment";
import { isIdentity } from "../blocks/standardizationSteps";
import type { ImportedNetwork } from "./ImportedNetwork";

/** The experiment whose one variant is such a network, or why there is none. */
export interface ImportedExperiment {
  readonly experiment: Experiment | null;
  readonly problems: readonly Problem[];
  /** What else is to be known, a sentence each. */
  readonly notes: readonly string[];
}

/**
 * An experiment for a saved network: the present one with the network's layers, on its own data set where inputs and
 * outputs fit, else on the first built-in set where they do.
 */
export function experimentFor(present: Experiment, network: ImportedNetwork): ImportedExperiment {
  const data = fittingData(present, network);
  if (data === null)
    return {
      experiment: null,
      problems: [makeProblem("", `needs a data set with ${needsOf(network)}`)],
      notes: [],
    };
  const { other, features } = data;
  const base = other === null ? present : changeSource(present, other.id);
  const { normalization, residual, dropout } = network.cures;
  const standardize = !isIdentity(network.standardization) || !isAsInData(network.targetScale);
  const { experiment, problems } = validateExperiment({
    ...base,
    data: { ...base.data, features, standardize },
    network: {
      ...base.network,
      ...hiddenSettings(network, base),
      ...{ normalization, residual, dropout },
    },
    variants: [{ name: nameOf(network) }],
  });
  const notes = network.hasNames
    ? []
    : [`The file does not name its inputs: they are taken for ${features.join(", ")}.`];
  return { experiment, problems, notes };
}

interface FittingData {
  /** Null for the present one. */
  readonly other: (typeof DATA_SOURCES)[BuiltInSourceId] | null;
  readonly features: readonly string[];
}

function fittingData({ data }: Experiment, network: ImportedNetwork): FittingData | null {
  const present = sourceOf(data);
  const own = featuresIn(present, network, data.features);
  if (own) return { other: null, features: own };
  const others = Object.values(DATA_SOURCES).flatMap((other) => {
    const features = featuresIn(other, network, other.columns);
    return features ? [{ other, features }] : [];
  });
  const isNamed = ({ other }: (typeof others)[number]) =>
    areSame(other.classNames, network.outputs);
  return others.find(isNamed) ?? others.at(0) ?? null;
}

/** The features of a set that the network's inputs are; null where it has none such, or other outputs. */
function featuresIn(
  source: DataSource,
  { task, outputs, features, hasNames }: ImportedNetwork,
  usual: readonly string[],
): readonly string[] | null {
  if (source.task !== task) return null;
  if (task === "classes" && source.classNames.length !== outputs.length) return null;
  if (!hasNames) return usual.length === features.length ? usual : null;
  const choices = featureChoices(source);
  return features.every((name) => choices.includes(name)) ? features : null;
}

/** The activation once where all hidden layers share it. */
function hiddenSettings({ hidden }: ImportedNetwork, { network }: Experiment) {
  const activation = hidden.at(0)?.activation ?? network.activation;
  const layers = hidden.map((layer): HiddenLayer =>
    layer.activation === activation ? layer.units : layer,
  );
  return { hidden: layers, activation };
}

function nameOf({ name }: ImportedNetwork): string {
  const trimmed = name.replace(/\p{Cc}/gu, " ").trim();
  return [...(trimmed || "imported network")]
    .slice(0, VARIANT_LIMITS.maxNameLength)
    .join("")
    .trim();
}

/** "4 inputs (year, body mass, …) and 3 classes": what a data set must have. */
function needsOf({ task, features, outputs, hasNames }: ImportedNetwork): string {
  const inputs = features.length === 1 ? "1 feature" : `${features.length} features`;
  const named = hasNames
    ? ` (${features.slice(0, 6).join(", ")}${features.length > 6 ? ", …" : ""})`
    : "";
  const target = task === "real" ? "a real target" : `${outputs.length} classes`;
  return `${inputs}${named} and ${target}`;
}

function areSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name, i) => name === b[i]);
}
