/**
 * @file Runs in Chromium: loads the module that `?module=` names and lays its exports open for the test, because
 * an `import()` written inside `page.evaluate` would be rewritten for Node.
 */
const path = new URLSearchParams(location.search).get("module");
if (path === null) throw new Error("The harness needs ?module=PATH.");
const harness: unknown = await import(/* @vite-ignore */ new URL(path, location.href).href);
Object.assign(globalThis, { harness });

export {};
