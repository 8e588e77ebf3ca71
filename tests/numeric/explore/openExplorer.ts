import { Explorer } from "../../../src/engine/explore/Explorer";
import { parseTable } from "../../../src/core/data/parseTable";
import { sourceOf } from "../../../src/core/data/sourceOf";
import { readDataFile } from "../dataFile";

/** An explorer with nothing beside it. */
export function openExplorer(): Explorer {
  return new Explorer({
    async table(data) {
      const source = sourceOf(data);
      return source.kind === "table" ? parseTable(await readDataFile(source.file), source) : null;
    },
    exclusive: (work) => work(),
    yieldToMessages: () => new Promise((resolve) => setTimeout(resolve)),
  });
}
