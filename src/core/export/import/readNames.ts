import type { Task } from "../../data/DataSource";
import type { ImportedNetwork } from "./ImportedNetwork";
import { asRecord, asTexts, fieldOf } from "./json";

type Names = Pick<ImportedNetwork, "name" | "features" | "outputs" | "hasNames">;

/** The names that an exported model carries, where they fit; else `x1`, `x2` ... and the classes' indices or `y`. */
export function readNames(
  metadata: unknown,
  numInputs: number,
  numOutputs: number,
  task: Task,
): Names {
  const record = asRecord(metadata);
  const name = fieldOf(record, "name");
  const fitting = (field: string, count: number) => {
    const texts = asTexts(fieldOf(record, field));
    return texts?.length === count ? texts : null;
  };
  const features = fitting("inputs", numInputs);
  const outputs = fitting("outputs", numOutputs);
  const classes = Array.from({ length: numOutputs }, (_, c) => String(c));
  return {
    name: typeof name === "string" ? name : "imported network",
    features: features ?? Array.from({ length: numInputs }, (_, i) => `x${i + 1}`),
    outputs: outputs ?? (task === "real" ? ["y"] : classes),
    hasNames: features !== null && outputs !== null,
  };
}
