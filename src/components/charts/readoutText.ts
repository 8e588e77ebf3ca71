import type { LineChartReadout } from "../../charts/lineChartReadout";

/** What the bold lines show at one place, to be heard: "epoch 12: sigmoid .70, tanh .57". */
export function readoutText(
  { heading, variants, rows: [bold] }: LineChartReadout,
  names: readonly string[],
): string {
  return `${heading}: ${variants.map((variant, i) => `${names[variant]} ${bold?.texts[i]}`).join(", ")}`;
}
