import { afterAll, beforeAll, describe, it } from "vitest";

import { DEFAULT_EXPERIMENT } from "../../src/core/experiment/defaults";
import { choose, chooseDataset, press } from "./controls";
import { engineReadout, waitUntilBuilt } from "./engineReadout";
import { expectNothingWrong } from "./expectNothingWrong";
import { hashOf } from "./hashOf";
import type { OpenApp } from "./openApp";
import { openReadyApp } from "./openReadyApp";
import { card, stepEpoch, waitForResults } from "./results";

const quick = hashOf({
  replicates: 2,
  network: { ...DEFAULT_EXPERIMENT.network, hidden: [8, 8] },
});

describe("axe and the names of pictures", () => {
  let app: OpenApp;
  beforeAll(async () => {
    app = await openReadyApp({ hash: quick, colorScheme: "light" });
  });
  afterAll(() => app.close());

  it("find nothing wrong before training", async () => {
    await app.page.getByRole("img", { name: "Activations of layer 1, ReLU" }).waitFor();
    await expectNothingWrong(app.page);
  });

  it("find nothing wrong in the engine's panel", async () => {
    await engineReadout(app.page).click();
    await app.page.getByLabel("Backend", { exact: true }).waitFor();
    await expectNothingWrong(app.page);
    await app.page.keyboard.press("Escape");
  });

  it("find nothing wrong after training, with a wrong entry and a notice", async () => {
    const { page } = app;
    await stepEpoch(page);
    await choose(page, "Optimizer", "Adam");
    await page.getByRole("spinbutton", { name: "Noise" }).fill("99");
    await page.getByRole("spinbutton", { name: "Noise" }).press("Enter");
    await page.getByRole("alert").waitFor();
    await waitUntilBuilt(page);
    await stepEpoch(page);
    await page.evaluate(() => (location.hash = "#g1=%%%"));
    await page.getByRole("button", { name: "Dismiss" }).waitFor();
    await waitUntilBuilt(page);
    await expectNothingWrong(page);
    await press(page, "Dismiss");
    await press(page, "Undo");
  });

  it("find nothing wrong with digits", async () => {
    const { page } = app;
    await chooseDataset(page, "Digits");
    await waitUntilBuilt(page);
    await stepEpoch(page);
    await card(page, "ReLU").getByRole("table").waitFor({ state: "attached" });
    await expectNothingWrong(page);
    await press(page, "Undo");
    await waitUntilBuilt(page);
  });

  it.each(["Dark", "Projector"])("find nothing wrong in the theme %s", async (theme) => {
    const { page } = app;
    await choose(page, "Theme", theme);
    if (theme === "Projector") await press(page, "Settings");
    await stepEpoch(page);
    await expectNothingWrong(page);
  });

  it.each(["Light", "Dark"])("find nothing wrong at 390 px, %s", async (theme) => {
    const { page } = app;
    await choose(page, "Theme", theme);
    await page.setViewportSize({ width: 390, height: 844 });
    await waitForResults(page, 3);
    await expectNothingWrong(page);
    const settings = page.getByRole("button", { name: "Settings", exact: true });
    if ((await settings.getAttribute("aria-expanded")) === "false") await settings.click();
    await page.getByRole("group", { name: "Dataset" }).waitFor();
    await expectNothingWrong(page);
  });
});
