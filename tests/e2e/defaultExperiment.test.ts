import { afterEach, describe, expect, it } from "vitest";

import { enterNumber, press } from "./controls";
import { chooseBackend } from "./engineReadout";
import { openApp, type OpenApp } from "./openApp";
import { readLadder, readNumber, readOutput } from "./results";

/** Software WebGL does some 50 steps a second here, of 2,500; the others several times that. */
const LONGEST_MS = 400_000;

describe("the first visit's experiment after 100 epochs", () => {
  let app: OpenApp;
  afterEach(() => app.close());

  it.each(["JavaScript", "WebAssembly", "WebGL"])(
    "separates sigmoid from ReLU on %s",
    { timeout: LONGEST_MS },
    async (backend) => {
      const { page, problems } = (app = await openApp());
      await chooseBackend(page, backend);
      // Where training pauses is no part of it: the numbers are those of epoch 100 and not of a moment later.
      await enterNumber(page, "Epochs", "100");
      await press(page, "Train");
      await page
        .getByRole("button", { name: "Train", exact: true })
        .waitFor({ timeout: LONGEST_MS });

      expect(await readOutput(page, "Epoch")).toBe("100");
      // Measured by an independent implementation (median of 3 seeds): sigmoid .49 and .70, ReLU .99.
      expect(await readNumber(page, "sigmoid test accuracy")).toBeLessThan(0.6);
      expect(Math.abs((await readNumber(page, "sigmoid test loss")) - Math.LN2)).toBeLessThan(0.03);
      expect(await readNumber(page, "ReLU test accuracy")).toBeGreaterThan(0.9);
      const [layer1, , , , layer5] = await readLadder(page, "sigmoid");
      expect(layer1).toBeGreaterThan(0);
      expect(layer5! / layer1!).toBeGreaterThan(100);
      expect(problems).toEqual([]);
    },
  );
});
