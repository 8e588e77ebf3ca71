import type { LineChartReadout } from "../../charts/lineChartReadout";

/** What a line chart shows at one place, to be heard: "epoch 12: sigmoid .70, tanh .57". */
export function readoutText(
  { heading, values }: LineChartReadout,
  names: readonly string[],
): string {
  return `${heading}: ${values.map(({ variant, text }) => `${names[variant]} ${text}`).join(", ")}`;
}
