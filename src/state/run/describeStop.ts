import type { Stop } from "../../core/training/stop/StopSettings";

/** Why training stopped before its last epoch: "Stopped at epoch 82: test loss of every variant is at most .05." */
export function describeStop(stop: Stop, names: readonly string[]): string {
  const { rule, value, epoch } = stop;
  if (rule === "seconds") return `Stopped at epoch ${epoch}, after ${value} s of training.`;
  const whose = names.length > 1 ? ` of ${describeWhose(stop, names)}` : "";
  const number = String(value).replace(/^0\./, ".");
  const reasons = {
    testLoss: `test loss${whose} is at most ${number}`,
    testAccuracy: `test accuracy${whose} is at least ${number}`,
    patience: `test loss${whose} was not lower than before for ${value} epochs`,
  };
  return `Stopped at epoch ${epoch}: ${reasons[rule]}.`;
}

function describeWhose({ when, variants, hasDiverged }: Stop, names: readonly string[]): string {
  if (when === "any") return variants.map((variant) => names[variant] ?? "").join(" and ");
  return hasDiverged ? "every variant that did not diverge" : "every variant";
}
