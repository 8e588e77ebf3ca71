/**
 * @file Installs the packages that package-lock.json names, where they are not installed yet. Plain JavaScript with
 * Node's own modules only: it is the first thing that runs on a fresh machine.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

const oldest = [20, 19];
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < oldest[0] || (major === oldest[0] && minor < oldest[1])) {
  console.error(`Node must be ${oldest.join(".")} or newer, got ${process.versions.node}.`);
  process.exit(1);
}

if (!isInstalled()) {
  console.info("Installing packages (npm ci)");
  const npm = process.env.npm_execpath;
  const options = /** @type {const} */ ({ stdio: "inherit" });
  const { status } = npm
    ? spawnSync(process.execPath, [npm, "ci", "--no-audit", "--no-fund"], options)
    : spawnSync("npm", ["ci", "--no-audit", "--no-fund"], { ...options, shell: true });
  if (status !== 0) {
    console.error("The packages could not be installed: npm ci failed, see above.");
    process.exit(1);
  }
}

/** Whether every package of the lock file is there in its version, by npm's own record of what it installed. */
function isInstalled() {
  if (!existsSync("node_modules/.package-lock.json")) return false;
  const wanted = JSON.parse(readFileSync("package-lock.json", "utf8")).packages;
  const installed = JSON.parse(readFileSync("node_modules/.package-lock.json", "utf8")).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === "" || optional || installed[path]?.version === version,
  );
}
