import { type AptGetMachine, canUseAptGet, installByAptGet, thisAptGetMachine } from "./aptGet";
import { findPython } from "./findPython";

/** What the decision needs of a machine. */
export interface PythonMachine extends AptGetMachine {
  /** The Python that its user wants and no other. */
  readonly wanted: string | undefined;
  /** The command of a Python 3 that starts. */
  find(): string | undefined;
}

const thisMachine: PythonMachine = {
  ...thisAptGetMachine,
  wanted: process.env["PYTHON"],
  find: () => findPython(),
};

/** The command of a Python 3 on this machine, which reads what is exported: one that is there, else one that this installs. */
export function installPython(machine: PythonMachine = thisMachine): string {
  const present = machine.find();
  if (present) return present;
  if (machine.wanted)
    throw new Error(`PYTHON must be a Python 3 that starts, got ${machine.wanted}.`);
  if (canUseAptGet(machine)) {
    console.info(
      "No Python 3 starts here: installing the package python3 of this system (apt-get)",
    );
    installByAptGet(machine, ["python3"]);
  }
  const installed = machine.find();
  if (installed) return installed;
  throw new Error(
    "No Python 3 was found or could be installed: install one, or set PYTHON to the path of one.",
  );
}
