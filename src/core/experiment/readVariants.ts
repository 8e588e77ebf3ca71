import type { DataSource } from "../data/DataSource";
import type { Variant } from "./Experiment";
import { FIELDS, VARIANT_LIMITS } from "./fields";
import { makeProblem, type Report } from "./problem";
import { readFields } from "./readFields";
import { readRecord } from "./readRecord";

const { maxVariants, maxNameLength } = VARIANT_LIMITS;
const NAME_RULE = `must be a name of 1 to ${maxNameLength} characters`;
const LIST_RULE = `must be a list of up to ${maxVariants} variants`;

/** The variants as far as they are valid: a name that is none or taken becomes "variant 2", an invalid override is left out. */
export function readVariants(value: unknown, source: DataSource, report: Report): Variant[] {
  if (value === undefined) return [];
  if (!Array.isArray(value) || value.length > maxVariants)
    report(makeProblem("variants", LIST_RULE, value));
  if (!Array.isArray(value)) return [];
  const given: unknown[] = Array.from(value.slice(0, maxVariants));
  const variants: Variant[] = [];
  given.forEach((entry, i) => {
    const path = `variants[${i}]`;
    const record = readRecord(entry, path, ["name", "network", "training"], report);
    // What is no object at all says nothing about a variant, and is not made into one.
    if (!isObject(entry)) return;
    const name = readName(record.name, `${path}.name`, variants, report);
    variants.push({
      name: name ?? freeName(i, [...variants.map(nameOf), ...given.map(givenName)]),
      ...readOverrides(record.network, `${path}.network`, "network", source, report),
      ...readOverrides(record.training, `${path}.training`, "training", source, report),
    });
  });
  return variants;
}

function readName(
  value: unknown,
  path: string,
  before: readonly Variant[],
  report: Report,
): string | undefined {
  const isName =
    typeof value === "string" && value.trim() !== "" && [...value].length <= maxNameLength;
  if (!isName) report(makeProblem(path, NAME_RULE, value));
  else if (before.map(nameOf).includes(value))
    report(makeProblem(path, "must differ from the other variants' names", value));
  else return value;
  return undefined;
}

/** The fields of one group that a variant gives; no group where it gives none. */
function readOverrides<Group extends "network" | "training">(
  value: unknown,
  path: string,
  group: Group,
  source: DataSource,
  report: Report,
): Pick<Variant, Group> | undefined {
  if (value === undefined) return undefined;
  const overrides = readFields(value, path, FIELDS[group], source, report);
  if (Object.keys(overrides).length === 0) return undefined;
  return { [group]: overrides } as Pick<Variant, Group>;
}

function freeName(index: number, taken: readonly unknown[]): string {
  let number = index + 1;
  while (taken.includes(`variant ${number}`)) number++;
  return `variant ${number}`;
}

const nameOf = (variant: Variant) => variant.name;

const givenName = (entry: unknown) => (isObject(entry) ? entry.name : undefined);

function isObject(value: unknown): value is { readonly name?: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
