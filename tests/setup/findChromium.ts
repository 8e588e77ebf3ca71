import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

import { chromium } from "playwright-core";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const fixedPaths = [
  "/snap/bin/chromium",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];
const windowsPaths = [
  "Google\\Chrome\\Application\\chrome.exe",
  "Chromium\\Application\\chrome.exe",
  "Microsoft\\Edge\\Application\\msedge.exe",
];

/** Every installed browser of Chromium's family that we know to look for, the wanted one first; CHROMIUM names one itself. */
export function findChromiums(env: NodeJS.ProcessEnv = process.env): string[] {
  if (env["CHROMIUM"]) return [env["CHROMIUM"]];
  const folders = (env["PATH"] ?? "").split(delimiter).filter(Boolean);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  const programs = [env["PROGRAMFILES"], env["PROGRAMFILES(X86)"], env["LOCALAPPDATA"]];
  const onWindows = programs.flatMap((folder) =>
    folder ? windowsPaths.map((path) => join(folder, path)) : [],
  );
  const downloaded = chromium.executablePath();
  return [...onPath, ...fixedPaths, ...onWindows, downloaded].filter((path) => existsSync(path));
}

/** The browser that the tests drive; throws one sentence where there is none. */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string {
  const [path] = findChromiums(env);
  if (path && existsSync(path)) return path;
  throw new Error(
    path
      ? `CHROMIUM must be the path of a Chromium or Chrome, got ${path}, where there is no file.`
      : "No Chromium or Chrome was found: install one, set CHROMIUM to its path, or run `npm run verify`, which installs one.",
  );
}
