import { afterEach, describe, expect, it } from "vitest";

import { LINK_NOTICE } from "../../src/components/shell/linkNoticeWords";
import { press } from "./controls";
import { waitUntilBuilt } from "./engineReadout";
import { expectNothingWrong } from "./expectNothingWrong";
import { openApp, type OpenApp } from "./openApp";

const hiding = "#dataset=gauss&playButton_hide=true";

describe("the notice of a link", () => {
  let app: OpenApp;
  afterEach(async () => {
    expect(app.problems).toEqual([]);
    await app.close();
  });

  const train = () => app.page.getByRole("button", { name: "Train", exact: true });
  const notice = () => app.page.getByRole("status").filter({ hasText: LINK_NOTICE.imported });
  const follow = (hash: string) => app.page.evaluate((next) => (location.hash = next), hash);

  it("goes with Undo, and what the link hides comes back; Redo brings both again", async () => {
    app = await openApp();
    await waitUntilBuilt(app.page);
    await follow(hiding);
    await notice()
      .getByText(LINK_NOTICE.hides(["Train"]))
      .waitFor();
    expect(await train().count()).toBe(0);
    await press(app.page, "Undo");
    await train().waitFor();
    expect(await notice().count()).toBe(0);
    await expect.poll(() => app.page.url()).not.toMatch(/hide/);
    await press(app.page, "Redo");
    await notice().waitFor();
    expect(await train().count()).toBe(0);
  });

  it("gives back what the link hides, for good", async () => {
    app = await openApp({ hash: hiding });
    await notice().waitFor();
    await expectNothingWrong(app.page);
    await press(app.page, LINK_NOTICE.showEverything);
    await train().waitFor();
    expect(await notice().getByRole("button", { name: LINK_NOTICE.showEverything }).count()).toBe(
      0,
    );
    await expect.poll(() => app.page.url()).not.toMatch(/hide/);
  });

  it("is one, of the last link", async () => {
    app = await openApp({ hash: hiding });
    await notice().waitFor();
    await follow("#dataset=xor&seed=abc");
    await notice().getByText(/"abc"/).waitFor();
    expect(await notice().count()).toBe(1);
    expect(await train().count()).toBe(1);
  });
});
