import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { READING_WORDS } from "../../src/components/stage/readingWords";
import { STRINGS } from "../../src/components/strings";
import { press } from "./controls";
import { waitUntilBuilt } from "./engineReadout";
import { openApp, type OpenApp } from "./openApp";
import { card, cardNames, waitForResults } from "./results";
import { pauseTraining, trainToEpoch } from "./trainToEpoch";

describe("a first visit", () => {
  let app: OpenApp;
  beforeAll(async () => {
    app = await openApp();
    await waitUntilBuilt(app.page);
  });
  afterAll(() => app.close());

  it("shows a line of hint and a card for each of sigmoid, tanh and ReLU", async () => {
    await app.page.getByText(READING_WORDS.hint).waitFor();
    expect(await cardNames(app.page)).toEqual(["sigmoid", "tanh", "ReLU"]);
  });

  it("shows each network's map, ladder and figures before anything is trained", async () => {
    await waitForResults(app.page, 3);
    for (const name of ["sigmoid", "tanh", "ReLU"]) {
      await card(app.page, name)
        .getByRole("img", { name: `Decision map of ${name}.` })
        .waitFor();
      // Five hidden layers and the output layer.
      expect(await card(app.page, name).getByRole("listitem").count()).toBe(6);
    }
  });

  it("draws the four charts", async () => {
    const charts = app.page.getByRole("region", { name: "Charts" });
    for (const name of ["Loss", "Gradient by layer", "Layer 1 over time"])
      await charts.getByRole("img", { name, exact: true }).waitFor();
    for (const name of ["sigmoid", "tanh", "ReLU"])
      await charts.getByRole("img", { name: `Activations of layer 1, ${name}` }).waitFor();
  });

  it("says why the networks part once they train, and drops the hint", async () => {
    await trainToEpoch(app.page, 3);
    const sentences = app.page.getByRole("region", { name: STRINGS.verdict });
    await sentences
      .getByText(/^\s*sigmoid:\s.*\bvanishing\b.*Layer 1 gets 1\/\d+ of layer 5's gradient/)
      .waitFor();
    await app.page.getByText(READING_WORDS.hint).waitFor({ state: "detached" });
    await pauseTraining(app.page);
  });

  it("gives the next visit no hint", async () => {
    await app.page.reload();
    await waitForResults(app.page, 3);
    await app.page
      .getByText(/^Before the first step/)
      .first()
      .waitFor();
    expect(await app.page.getByText(READING_WORDS.hint).count()).toBe(0);
  });

  it("asks no other host and leaves the console empty", async () => {
    await press(app.page, "Share");
    expect(app.problems).toEqual([]);
  });
});
