import { logDomain, SHARES, type ProfileDomain } from "../../charts/layerProfile";
import { ACTIVATIONS } from "../../core/activations/activations";
import type { Exploration, LayerProfile } from "../../core/theory/Exploration";

/** One picture: a quantity of every layer, measured and expected, and beside it that of the kept networks. */
export interface Picture {
  readonly title: string;
  /** What the quantity is, under the title. */
  readonly note: string;
  readonly domain: ProfileDomain;
  readonly now: LayerProfile;
  readonly theory: Float64Array | null;
  readonly kept: LayerProfile | null;
}

type Quantity = "activationStd" | "deltaRms" | "weightGradientRms";

/** The pictures of some networks; delta and the weight gradient share a scale, so that they can be compared. */
export function makePictures(now: Exploration, kept: Exploration | null): Picture[] {
  const valuesOf = (name: Quantity) =>
    [now, ...(kept ? [kept] : [])].flatMap((one) => [
      one[name].low,
      one[name].high,
      one.theory[name],
    ]);
  const gradients = logDomain([...valuesOf("deltaRms"), ...valuesOf("weightGradientRms")]);
  const onLog = (title: string, note: string, name: Quantity, domain: ProfileDomain): Picture => ({
    title,
    note,
    domain,
    now: now[name],
    theory: now.theory[name],
    kept: kept?.[name] ?? null,
  });
  const shares = (title: string, note: string, name: "saturated" | "dead"): Picture => ({
    title,
    note,
    domain: SHARES,
    now: now[name],
    theory: name === "saturated" ? now.theory.saturated : null,
    kept: kept?.[name] ?? null,
  });
  const { activation } = now.settings;
  const hasDead = "isFlat" in ACTIVATIONS[activation];
  return [
    onLog(
      "Activation std",
      "spread of f(z) in the layer",
      "activationStd",
      logDomain(valuesOf("activationStd")),
    ),
    onLog("Delta", "rms of dL/dz, each example's own", "deltaRms", gradients),
    onLog("Weight gradient", "rms of dL/dW, same scale as delta", "weightGradientRms", gradients),
    hasDead
      ? shares("Dead units", "slope 0 on every example", "dead")
      : shares("Saturated", "slopes below .05", "saturated"),
  ];
}
