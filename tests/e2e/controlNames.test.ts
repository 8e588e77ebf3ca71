import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { choose, unfoldMore } from "./controls";
import { engineReadout, waitUntilBuilt } from "./engineReadout";
import { openApp, type OpenApp } from "./openApp";

type Role = "button" | "checkbox" | "combobox" | "group" | "spinbutton" | "status";

/** Every control of DESIGN.md's list: its role and the name that is also its visible label. */
const controls: readonly [Role, string][] = [
  ["button", "Train"],
  ["button", "Step"],
  ["button", "Step epoch"],
  ["button", "Reset"],
  ["button", "Share"],
  ["combobox", "Theme"],
  ["group", "Dataset"],
  ["spinbutton", "Examples"],
  ["spinbutton", "Noise"],
  ["spinbutton", "Test share"],
  ["group", "Features"],
  ["checkbox", "Standardize"],
  ["spinbutton", "Hidden layers"],
  ["spinbutton", "Units per layer"],
  ["group", "Activation"],
  ["combobox", "Initializer"],
  ["combobox", "Normalization"],
  ["checkbox", "Residual connections"],
  ["spinbutton", "Dropout"],
  ["combobox", "Loss"],
  ["combobox", "Optimizer"],
  ["spinbutton", "Learning rate"],
  ["spinbutton", "Batch size"],
  ["spinbutton", "L1"],
  ["spinbutton", "L2"],
  ["combobox", "Schedule"],
  ["spinbutton", "Warm-up epochs"],
  ["spinbutton", "Gradient clip"],
  ["combobox", "Compare by"],
  ["spinbutton", "Replicates"],
  ["spinbutton", "Seed"],
];

/** The control that becomes the chooser of variants, for each thing to compare by. */
const choosers: readonly [string, string][] = [
  ["activation", "Activation"],
  ["initializer", "Initializer"],
  ["depth", "Hidden layers"],
  ["width", "Units per layer"],
  ["normalization", "Normalization"],
  ["residual", "Residual connections"],
  ["dropout", "Dropout"],
  ["optimizer", "Optimizer"],
  ["learning rate", "Learning rate"],
  ["batch size", "Batch size"],
  ["schedule", "Schedule"],
];

const outputs = [
  "Epoch",
  ...["sigmoid", "tanh", "ReLU"].flatMap((name) => [`${name} test accuracy`, `${name} test loss`]),
];

describe("every control", () => {
  let app: OpenApp;
  beforeAll(async () => {
    app = await openApp();
    await waitUntilBuilt(app.page);
    await unfoldMore(app.page);
  });
  afterAll(() => app.close());

  it.each(controls)("the %s %s has its visible label for a name", async (role, name) => {
    const control = named(app.page, role, name);
    expect(await control.count()).toBe(1);
    expect(await visibleLabel(control)).toBe(name);
  });

  it("the button Train becomes Pause while training", async () => {
    const { page } = app;
    await named(page, "button", "Train").click();
    expect(await visibleLabel(named(page, "button", "Pause"))).toBe("Pause");
    await named(page, "button", "Pause").click();
    await named(page, "button", "Train").waitFor();
  });

  it("the combobox Backend stands in the engine's panel", async () => {
    const { page } = app;
    await engineReadout(page).click();
    expect(await visibleLabel(named(page, "combobox", "Backend"))).toBe("Backend");
    await page.keyboard.press("Escape");
  });

  it.each(outputs)("the output %s is found by its name", async (name) => {
    const output = named(app.page, "status", name);
    expect(await output.count()).toBe(1);
    expect(await output.evaluate((element) => element.tagName)).toBe("OUTPUT");
    expect(await output.innerText()).toMatch(/^[\d.,]+$/);
  });

  it.each(choosers)("compared by %s, %s is a group of that name", async (by, name) => {
    const { page } = app;
    await choose(page, "Compare by", by);
    const group = named(page, "group", name);
    await group.waitFor();
    expect(await visibleLabel(group)).toBe(name);
    expect(await group.getByRole("checkbox", { checked: true }).count()).toBeGreaterThanOrEqual(2);
  });

  it("compared by nothing, Activation is a combobox", async () => {
    await choose(app.page, "Compare by", "nothing");
    const control = named(app.page, "combobox", "Activation");
    await control.waitFor();
    expect(await visibleLabel(control)).toBe("Activation");
  });
});

function named(page: Page, role: Role, name: string): Locator {
  return page.getByRole(role, { name, exact: true });
}

/** The text that stands on a button, over a group or beside a field; empty where it is not to be seen. */
function visibleLabel(control: Locator): Promise<string> {
  return control.evaluate((element) => {
    const label =
      element instanceof HTMLFieldSetElement
        ? element.querySelector("legend")
        : element instanceof HTMLButtonElement
          ? element
          : (element as HTMLInputElement).labels![0];
    const isShown = label?.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    if (!label || !isShown || label.getBoundingClientRect().width < 4) return "";
    // Without the options of a select that stands within its label.
    const texts = [...label.childNodes].filter((node) => !(node instanceof HTMLSelectElement));
    return texts
      .map((node) => node.textContent)
      .join("")
      .trim();
  });
}
