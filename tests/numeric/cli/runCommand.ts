import { spawn } from "node:child_process";
import { join } from "node:path";
import { text } from "node:stream/consumers";

export interface CommandResult {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const ROOT = join(import.meta.dirname, "../../..");

/** Runs the command line as `npm run experiment` does: in the project's folder, its user being in `folder`. */
export async function runCommand(
  args: readonly string[],
  folder: string,
  input = "",
): Promise<CommandResult> {
  const child = spawn(process.execPath, ["--import", "tsx", "src/cli/main.ts", ...args], {
    cwd: ROOT,
    env: { ...process.env, INIT_CWD: folder },
  });
  child.stdin.end(input);
  return collect(child);
}

/** Runs it by npm itself, from `folder`. */
export async function runByNpm(args: readonly string[], folder: string): Promise<CommandResult> {
  const child = spawn("npm", ["--prefix", ROOT, "run", "--silent", "experiment", "--", ...args], {
    cwd: folder,
    stdio: ["ignore", "pipe", "pipe"],
    shell: process.platform === "win32",
  });
  return collect(child);
}

async function collect(child: {
  stdout: NodeJS.ReadableStream;
  stderr: NodeJS.ReadableStream;
  on(event: "close", listener: (code: number | null) => void): unknown;
}): Promise<CommandResult> {
  const closed = new Promise<number | null>((resolve) => child.on("close", resolve));
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { exitCode: await closed, stdout, stderr };
}
