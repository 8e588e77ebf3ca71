import { spawnSync } from "node:child_process";

/** As systems name it; `py` is the launcher on Windows. */
const NAMES = ["python3", "python", "py"];

/** The command of a Python 3 that starts: the one that PYTHON names and no other, or one that is installed. */
export function findPython(
  env: NodeJS.ProcessEnv = process.env,
  starts = startsPython3,
): string | undefined {
  const wanted = env["PYTHON"];
  return (wanted ? [wanted] : NAMES).find(starts);
}

/** The Python that the tests use; throws one sentence where there is none. */
export function requirePython(): string {
  const python = findPython();
  if (python) return python;
  const wanted = process.env["PYTHON"];
  throw new Error(
    wanted
      ? `PYTHON must be a Python 3 that starts, got ${wanted}.`
      : "No Python 3 was found: install one, set PYTHON to its path, or run `npm run verify`, which installs one.",
  );
}

function startsPython3(command: string): boolean {
  const isPython3 = "import sys; sys.exit(sys.version_info[0] != 3)";
  return spawnSync(command, ["-c", isPython3], { stdio: "ignore" }).status === 0;
}
