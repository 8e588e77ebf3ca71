import type { Experiment } from "../../experiment/Experiment";
import { validateExperiment } from "../../experiment/validateExperiment";
import type { Form } from "./Form";

/** An experiment document; one that is not valid as it stands is refused, with all its problems. */
export const experimentForm: Form<Experiment> = {
  write: (experiment) => experiment,
  read(value, path, report) {
    const { experiment, problems } = validateExperiment(value);
    for (const problem of problems)
      report({ ...problem, path: problem.path === "" ? path : `${path}.${problem.path}` });
    return experiment ?? undefined;
  },
};
