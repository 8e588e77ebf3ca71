import { expect, it } from "vitest";

import { PageView } from "../../../../src/state/page/PageView.svelte";

it("is linear and unsmoothed at first, and then in no link", () => {
  const { axes, link } = new PageView(null);
  expect([axes.hasLogLoss, axes.hasLogEpochs, axes.smoothing]).toEqual([false, false, 0]);
  expect(link).toBeNull();
});

it("travels in a link", () => {
  const { axes, link } = (() => {
    const view = new PageView(null);
    view.axes.setLogLoss(true);
    view.axes.setLogEpochs(true);
    view.axes.smooth(0.07);
    return new PageView(view.link);
  })();
  expect(link).toBe("log-loss.log-epochs.smoothing-7");
  expect([axes.hasLogLoss, axes.hasLogEpochs, axes.smoothing]).toEqual([true, true, 0.07]);
});

it("passes over a smoothing that there is not", () => {
  for (const word of ["smoothing-100", "smoothing--1", "smoothing-x"])
    expect(new PageView(word).axes.smoothing).toBe(0);
});
