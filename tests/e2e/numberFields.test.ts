import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { choose, enterNumber, numberField, press, unfoldMore } from "./controls";
import { waitUntilBuilt } from "./engineReadout";
import { openApp, type OpenApp } from "./openApp";
import { cardNames } from "./results";

interface Row {
  readonly label: string;
  /** DESIGN's table of fields. */
  readonly rule: string;
  /** Just outside of the range, at both ends. */
  readonly outside: readonly [string, string];
  readonly valid: string;
}

const rows: readonly Row[] = [
  { label: "Examples", rule: "an integer from 10 to 20000", outside: ["9", "20001"], valid: "300" },
  { label: "Noise", rule: "a number from 0 to 50", outside: ["-1", "50.5"], valid: "2.5" },
  {
    label: "Test share",
    rule: "a number from 0.1 to 0.9",
    outside: ["0.09", "0.91"],
    valid: "0.4",
  },
  { label: "Hidden layers", rule: "an integer from 0 to 50", outside: ["-1", "51"], valid: "2" },
  {
    label: "Units per layer",
    rule: "an integer from 1 to 1024",
    outside: ["0", "1025"],
    valid: "4",
  },
  {
    label: "Learning rate",
    rule: "a number from 0.000001 to 10",
    outside: ["0", "10.1"],
    valid: "0.2",
  },
  { label: "Batch size", rule: "an integer from 1 to 20000", outside: ["0", "20001"], valid: "20" },
  { label: "L1", rule: "a number from 0 to 10", outside: ["-0.1", "11"], valid: "0.001" },
  { label: "L2", rule: "a number from 0 to 10", outside: ["-0.1", "11"], valid: "0.002" },
  { label: "Dropout", rule: "a number from 0 to 0.9", outside: ["-0.1", "0.91"], valid: "0.25" },
  {
    label: "Gradient clip",
    rule: "a number from 0 to 1000",
    outside: ["-1", "1001"],
    valid: "0.5",
  },
  {
    label: "Warm-up epochs",
    rule: "an integer from 0 to 1000",
    outside: ["-1", "1001"],
    valid: "5",
  },
  { label: "Epochs", rule: "an integer from 1 to 100000", outside: ["0", "100001"], valid: "50" },
  { label: "Replicates", rule: "an integer from 1 to 32", outside: ["0", "33"], valid: "2" },
  {
    label: "Seed",
    rule: "an integer from 0 to 4294967295",
    outside: ["-1", "4294967296"],
    valid: "9",
  },
];

describe("a number field", () => {
  let app: OpenApp;
  beforeAll(async () => {
    app = await openApp();
    await waitUntilBuilt(app.page);
    await unfoldMore(app.page);
  });
  afterAll(() => app.close());

  it.each(rows)("$label refuses what is outside its range and what is no number", async (row) => {
    const { page } = app;
    const { label, rule, outside, valid } = row;
    const field = numberField(page, label);
    const address = page.url();
    // "e" and "-" a number field takes as keys, though they make no number; 1e400 is one beyond all doubles.
    for (const wrong of [...outside, "", "e", "-", "1e400"]) {
      await enterNumber(page, label, wrong);
      const alert = page.getByRole("alert").filter({ hasText: label });
      await alert.waitFor();
      expect(await alert.innerText(), wrong).toContain(`${label} must be ${rule}`);
      expect(await field.getAttribute("aria-invalid")).toBe("true");
      const describedBy = await field.getAttribute("aria-describedby");
      expect(await alert.getAttribute("id")).toBe(describedBy);
      expect(page.url(), `${wrong} must not become part of the experiment`).toBe(address);
    }
    await enterNumber(page, label, valid);
    await page.getByRole("alert").waitFor({ state: "detached" });
    expect(await field.inputValue()).toBe(valid);
    expect(await field.getAttribute("aria-invalid")).not.toBe("true");
    expect(page.url()).not.toBe(address);
  });

  it.each(["Escape", "Tab"])(
    "takes a refused entry back at %s, and says on what was wrong",
    async (key) => {
      const { page } = app;
      for (const [label, wrong, good] of [
        ["Noise", "99", "2.5"],
        ["Learning rate", "20", "0.2"],
      ] as const) {
        const field = numberField(page, label);
        await enterNumber(page, label, wrong);
        const alert = page.getByRole("alert").filter({ hasText: `${label} must be` });
        await alert.waitFor();
        await field.press(key);
        expect(await field.inputValue()).toBe(good);
        expect(await field.getAttribute("aria-invalid")).not.toBe("true");
        expect(await alert.innerText()).toContain(`got ${wrong}`);
        await enterNumber(page, label, wrong);
        expect(await field.getAttribute("aria-invalid")).toBe("true");
        await enterNumber(page, label, good);
        await alert.waitFor({ state: "detached" });
      }
    },
  );

  it("takes back what was typed and not entered at Escape", async () => {
    const field = numberField(app.page, "Noise");
    await field.fill("7");
    await field.press("Escape");
    expect(await field.inputValue()).toBe("2.5");
  });

  it("of layers that differ says so, keeps each, and sets them all alike when it is used", async () => {
    const { page } = app;
    const units = numberField(page, "Units per layer");
    await page.getByText("Each layer").click();
    await enterNumber(page, "Units of layer 1", "7");
    expect(await units.inputValue()).toBe("");
    expect(await units.getAttribute("placeholder")).toBe("varies");
    await enterNumber(page, "Units of layer 2", "2000");
    await page.getByText("Units of layer 2 must be an integer from 1 to 1024, got 2000.").waitFor();
    await numberField(page, "Units of layer 2").press("Escape");
    expect(await numberField(page, "Units of layer 2").inputValue()).toBe("4");
    await enterNumber(page, "Units per layer", "4");
    expect(await units.getAttribute("placeholder")).toBeNull();
  });

  it("gives a whole number's rule where one with a fraction is typed", async () => {
    await enterNumber(app.page, "Hidden layers", "2.5");
    await app.page.getByText("Hidden layers must be an integer from 0 to 50, got 2.5.").waitFor();
    await enterNumber(app.page, "Hidden layers", "2");
  });

  it("refuses a batch larger than the train set, by its number", async () => {
    const { page } = app;
    const batch = await numberField(page, "Batch size").inputValue();
    await enterNumber(page, "Batch size", "5000");
    // 300 examples, of which .4 are for the test.
    await page.getByText(/Batch size must be at most 180, the number of train examples/).waitFor();
    await enterNumber(page, "Batch size", batch);
  });

  it("refuses networks too large for memory, with the estimate, and keeps those there were", async () => {
    const { page } = app;
    const depth = await numberField(page, "Hidden layers").inputValue();
    await enterNumber(page, "Units per layer", "1000000");
    await page
      .getByText(/^Units per layer must be an integer from 1 to 1024, got 1000000/)
      .waitFor();
    await enterNumber(page, "Replicates", "32");
    await enterNumber(page, "Hidden layers", "50");
    await enterNumber(page, "Units per layer", "1024");
    await page
      .getByText(/must need at most 1\.5 GB of memory, not about [\d.]+ GB: 96 networks/)
      .waitFor();
    await press(page, "Undo");
    expect(await numberField(page, "Hidden layers").inputValue()).toBe(depth);
    expect(await cardNames(page)).toEqual(["sigmoid", "tanh", "ReLU"]);
  });

  it("that adds to a comparison refuses the same", async () => {
    const { page } = app;
    await choose(page, "Compare by", "learning rate");
    await enterNumber(page, "Add to learning rate", "11");
    await page.getByText("Learning rate must be a number from 0.000001 to 10.").waitFor();
    await enterNumber(page, "Add to learning rate", "0.1");
    await page.getByText("0.1 is compared already.").waitFor();
    expect(await cardNames(page)).toEqual(["lr 0.01", "lr 0.1", "lr 1"]);
  });

  it("leaves the console empty", () => expect(app.problems).toEqual([]));
});
