import { makeProblem } from "../experiment/problem";
import type { Form } from "./forms/Form";
import { detailsForm, summaryForm } from "./keptForms";
import type { KeptRun } from "./KeptRun";
import { splitRun } from "./splitRun";

const DETAIL_NAMES = ["experiment", "curves"];

/** A kept run in one object: the fields of the light part and of the heavy one side by side. */
export const keptRunForm: Form<KeptRun> = {
  write(run) {
    const { summary, details } = splitRun(run);
    return { ...objectOf(summaryForm.write(summary)), ...objectOf(detailsForm.write(details)) };
  },

  read(value, path, report) {
    const isDetail = ([name]: [string, unknown]) => DETAIL_NAMES.includes(name);
    const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
    if (!isObject) {
      report(makeProblem(path, "must be an object", value));
      return undefined;
    }
    const fields = Object.entries(value);
    const light = Object.fromEntries(fields.filter((field) => !isDetail(field)));
    const summary = summaryForm.read(light, path, report);
    const details = detailsForm.read(Object.fromEntries(fields.filter(isDetail)), path, report);
    if (!summary || !details) return undefined;
    const numVariants = summary.variants.length;
    if (details.curves.variants.length === numVariants) return { ...summary, ...details };
    const rule = `must have ${numVariants} entries, one a variant`;
    report(makeProblem(`${path}.curves.variants`, rule, details.curves.variants));
    return undefined;
  },
};

function objectOf(written: unknown): object {
  return written as object;
}
