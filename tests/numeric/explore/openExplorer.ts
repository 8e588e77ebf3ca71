import { Explorer } from "../../../src/engine/explore/Explorer";
import { parseTable } from "../../../src/core/data/parseTable";
import { DATA_SOURCES } from "../../../src/core/data/dataSources";
import { readDataFile } from "../dataFile";

/** An explorer with nothing beside it. */
export function openExplorer(): Explorer {
  return new Explorer({
    async table(id) {
      const source = DATA_SOURCES[id];
      return source.kind === "table" ? parseTable(await readDataFile(source.file), source) : null;
    },
    exclusive: (work) => work(),
    yieldToMessages: () => new Promise((resolve) => setTimeout(resolve)),
  });
}
