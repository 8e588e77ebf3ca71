import { flushSync } from "svelte";
import { describe, expect, it, onTestFinished } from "vitest";

import { DEFAULT_EXPERIMENT } from "../../../../src/core/experiment/defaults";
import { makeVariants } from "../../../../src/core/experiment/makeVariants";
import { resolveVariants } from "../../../../src/core/experiment/resolveVariants";
import type { Exploration, ExplorationSettings } from "../../../../src/core/theory/Exploration";
import type { ExplorationRequest } from "../../../../src/protocol/exploration";
import {
  explorationOf,
  explorationToLink,
  linkToExploration,
} from "../../../../src/state/explore/explorationSettings";
import {
  InitializationExplorer,
  type AskExploration,
} from "../../../../src/state/explore/InitializationExplorer.svelte";
import { KeptExploration } from "../../../../src/state/explore/KeptExploration.svelte";
import { takeOver } from "../../../../src/state/explore/takeOver";
import { makeExploration } from "../../core/theory/makeExploration";
import { until } from "../run/until";

const SETTINGS: ExplorationSettings = {
  depth: 3,
  width: 8,
  activation: "tanh",
  initializer: "heNormal",
  inputs: "gaussian",
};

/** An engine whose answers wait until the test gives them; a newer request ends an older one, as the real one does. */
function makeEngine() {
  const asked: ExplorationRequest[] = [];
  let answer: (result: Exploration | null) => void = () => undefined;
  return {
    asked,
    ask: (request: ExplorationRequest) => {
      answer(null);
      asked.push(request);
      return new Promise<Exploration | null>((resolve) => (answer = resolve));
    },
    /** Answers the last request with its own settings. */
    reply: () => {
      const { settings } = asked[asked.length - 1];
      answer({ ...makeExploration("tanh", { deltaRms: [1, 1] }), settings });
    },
  };
}

/** An explorer whose questions go to the engine as the page sends them; `open` is what the link does. */
function explore(ask: AskExploration, kept = new KeptExploration()) {
  let opened = $state.raw(SETTINGS);
  const explorer = new InitializationExplorer({
    experiment: () => DEFAULT_EXPERIMENT,
    opened: () => opened,
    ask,
    kept,
  });
  const stop = $effect.root(() => {
    $effect(() => explorer.ask(explorer.question));
  });
  onTestFinished(stop);
  flushSync();
  return {
    explorer,
    open: (settings: ExplorationSettings) => flushSync(() => (opened = settings)),
  };
}

describe("InitializationExplorer", () => {
  it("asks for a first answer, then for the whole probe set", async () => {
    const { asked, ask, reply } = makeEngine();
    const { explorer } = explore(ask);
    reply();
    await until(() => expect(asked.map(({ effort }) => effort)).toEqual(["first", "whole"]));
    const first = explorer.result;
    expect(first?.settings).toEqual(SETTINGS);
    reply();
    await until(() => expect(explorer.result).not.toBe(first));
  });

  it("asks for no more than a first answer while a control is dragged, and only for the last place", async () => {
    const { asked, ask, reply } = makeEngine();
    const { explorer } = explore(ask);
    for (const depth of [4, 5, 6]) flushSync(() => explorer.drag({ ...SETTINGS, depth }));
    expect(explorer.settings.depth).toBe(6);
    reply();
    await until(() => expect(asked.at(-1)?.settings.depth).toBe(6));
    expect(asked).toHaveLength(2);
    reply();
    await until(() => expect(explorer.result?.settings.depth).toBe(6));
    expect(asked.map(({ effort }) => effort)).toEqual(["first", "first"]);
  });

  it("asks for the whole probe set once a drag has ended, even where it began", async () => {
    const { asked, ask, reply } = makeEngine();
    const { explorer } = explore(ask);
    flushSync(() => explorer.drag({ ...SETTINGS, depth: 4 }));
    flushSync(() => explorer.drag({ ...SETTINGS }));
    flushSync(() => explorer.endDrag());
    expect(explorer.settings).toBe(SETTINGS);
    reply();
    await until(() => expect(asked).toHaveLength(2));
    reply();
    await until(() => expect(asked.at(-1)?.effort).toBe("whole"));
  });

  it("shows nothing of an answer whose place a newer question took", async () => {
    const { asked, ask, reply } = makeEngine();
    const { explorer, open } = explore(ask);
    reply();
    await until(() => expect(asked).toHaveLength(2));
    open({ ...SETTINGS, width: 9 });
    await until(() => expect(asked).toHaveLength(3));
    reply();
    await until(() => expect(explorer.result?.settings.width).toBe(9));
  });

  it("keeps a result beside the next", async () => {
    const { ask, reply } = makeEngine();
    const { explorer } = explore(ask);
    reply();
    await until(() => expect(explorer.result).not.toBeNull());
    explorer.keep();
    flushSync(() => explorer.drag({ ...SETTINGS, activation: "relu" }));
    reply();
    await until(() => expect(explorer.result?.settings.activation).toBe("relu"));
    expect(explorer.kept?.settings.activation).toBe("tanh");
    explorer.forget();
    expect(explorer.kept).toBeNull();
  });

  it("finds what it kept again when it is opened anew", async () => {
    const { ask, reply } = makeEngine();
    const kept = new KeptExploration();
    const { explorer } = explore(ask, kept);
    reply();
    await until(() => expect(explorer.result).not.toBeNull());
    explorer.keep();
    const { explorer: again } = explore(ask, kept);
    expect(again.result).toBeNull();
    expect(again.kept?.settings).toEqual(SETTINGS);
  });

  it("says why there is no answer, and asks again on the next change", async () => {
    let isLost = true;
    const result = makeExploration("tanh", { deltaRms: [1, 1] });
    const { explorer, open } = explore(async () => {
      if (isLost) throw new Error("the engine was restarted");
      return result;
    });
    await until(() => expect(explorer.error).toBe("the engine was restarted"));
    isLost = false;
    open({ ...SETTINGS });
    await until(() => expect(explorer.result).toBe(result));
    expect(explorer.error).toBeNull();
  });
});

describe("the settings of an exploration", () => {
  it("start from the experiment's network", () => {
    expect(explorationOf(DEFAULT_EXPERIMENT)).toEqual({
      depth: 5,
      width: 16,
      activation: "tanh",
      initializer: "glorotUniform",
      inputs: "data",
    });
  });

  it("stay in their ranges for any network", () => {
    const withHidden = (hidden: number[]) =>
      explorationOf({ ...DEFAULT_EXPERIMENT, network: { ...DEFAULT_EXPERIMENT.network, hidden } });
    expect(withHidden([])).toMatchObject({ depth: 1, width: 1 });
    expect(withHidden([8, 512])).toMatchObject({ depth: 2, width: 128 });
  });

  it("come back from the link", () => {
    expect(linkToExploration(explorationToLink(SETTINGS))).toEqual(SETTINGS);
  });

  it.each([
    "explore",
    "explore-51-64-tanh-heNormal-data",
    "explore-5-1e3-tanh-heNormal-data",
    "explore-5-64-swish-heNormal-data",
    "explore-5-64-tanh-toString-data",
    "explore-5-64-tanh-heNormal-noise",
    "explore-5-64-tanh-heNormal-data-more",
  ])("are not read from %s", (word) => expect(linkToExploration(word)).toBeNull());
});

describe("takeOver", () => {
  it("makes the explored network the base", () => {
    const { network } = takeOver({ ...DEFAULT_EXPERIMENT, variants: [] }, SETTINGS);
    expect(network).toMatchObject({
      hidden: [8, 8, 8],
      activation: "tanh",
      initializer: "heNormal",
    });
  });

  it("adds it to what is compared", () => {
    const names = (experiment: typeof DEFAULT_EXPERIMENT) =>
      resolveVariants(experiment).map(({ name }) => name);
    expect(names(takeOver(DEFAULT_EXPERIMENT, SETTINGS))).toEqual(["sigmoid", "tanh", "ReLU"]);
    const gelu = takeOver(DEFAULT_EXPERIMENT, { ...SETTINGS, activation: "gelu" });
    expect(names(gelu)).toEqual(["sigmoid", "tanh", "ReLU", "GELU"]);
    expect(resolveVariants(gelu)[3].hidden).toHaveLength(3);
  });

  it("makes room among six", () => {
    const values = ["sigmoid", "tanh", "relu", "elu", "selu", "silu"];
    const variants = makeVariants(DEFAULT_EXPERIMENT, "activation", values);
    const taken = takeOver(
      { ...DEFAULT_EXPERIMENT, variants },
      { ...SETTINGS, activation: "gelu" },
    );
    expect(resolveVariants(taken).map(({ hidden }) => hidden[0].activation)).toEqual([
      ...values.slice(0, 5),
      "gelu",
    ]);
  });
});
