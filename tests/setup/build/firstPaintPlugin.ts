import type { Plugin } from "vite";

/** What of the bundler's knowledge of modules is asked for. */
interface Modules {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

/**
 * Puts everything that `entry` imports statically into one file. Cut into the parts that later files share, each of
 * which is compressed apart, it measured 1.3 kB more gzip of 60.
 */
export function firstPaintPlugin(entry: string): Plugin {
  let needed: ReadonlySet<string> | null = null;
  const nameOf = (id: string, modules: Modules): string | null => {
    needed ??= reachedFrom(entry, modules);
    return needed.has(id) ? "start" : null;
  };
  return {
    name: "first-paint",
    apply: "build",
    config: () => ({
      build: {
        rolldownOptions: {
          output: {
            codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: nameOf }] },
          },
        },
      },
    }),
  };
}

/** An entry and every module that it imports statically, in the order in which they are found. */
export function reachedFrom(entry: string, modules: Modules): ReadonlySet<string> {
  const reached = new Set([entry]);
  // A set that grows is walked to its new end.
  for (const id of reached)
    for (const next of modules.getModuleInfo(id)?.importedIds ?? []) reached.add(next);
  return reached;
}
