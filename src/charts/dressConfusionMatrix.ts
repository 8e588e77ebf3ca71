import type { ChartSpec } from "./chartHost";
import { chartConfig } from "./chartConfig";
import type { ChartTheme } from "./ChartTheme";
import type { ConfusionData } from "./ConfusionData";

/** Names of the classes in a specification; their own names are written around the canvas by the page. */
export const classId = (label: number) => `c${label}`;

/** The share of a row's examples from which on its text is on the darker half of the shades. */
const DARK_FROM = 0.3;

/** Turns tfjs-vis's confusion matrix into ours: cells only, shaded by the square root of their share of the actual class. */
export function dressConfusionMatrix(
  spec: ChartSpec,
  { counts }: ConfusionData,
  theme: ChartTheme,
): ChartSpec {
  const size = counts.length;
  const ids = counts.map((_, label) => classId(label));
  const totals = counts.map((row) => row.reduce((a, b) => a + b, 0));
  // A class without test examples has no shares.
  const shareOf = ({ label, count }: Record<string, unknown>) =>
    Number(count) / Math.max(1, totals[ids.indexOf(String(label))]);
  const axis = { type: "ordinal", axis: null, scale: { domain: ids, paddingInner: 0.06 } };
  const [low, high] = theme.isDark ? ["#24282d", "#4ea8de"] : ["#f1f4f6", "#0072b2"];
  const [onLow, onHigh] = theme.isDark ? ["#c9ced4", "#0b1a24"] : ["#39424a", "#ffffff"];
  return {
    width: spec.width,
    height: spec.height,
    padding: 0,
    autosize: { type: "none" },
    config: chartConfig(theme),
    data: { values: spec.data.values.map((cell) => ({ ...cell, share: shareOf(cell) })) },
    encoding: {
      x: { ...axis, field: "prediction" },
      y: { ...axis, field: "label" },
    },
    layer: [
      {
        mark: { type: "rect", cornerRadius: 2 },
        encoding: {
          color: {
            field: "share",
            type: "quantitative",
            legend: null,
            scale: { type: "sqrt", domain: [0, 1], range: [low, high] },
          },
        },
      },
      {
        mark: {
          type: "text",
          baseline: "middle",
          fontSize: Math.min(theme.fontSize * 1.15, (0.5 * spec.width) / size),
        },
        encoding: {
          text: { field: "count", type: "quantitative" },
          opacity: { condition: { test: "datum.count > 0", value: 1 }, value: 0.35 },
          color: {
            condition: { test: `datum.share > ${DARK_FROM}`, value: onHigh },
            value: onLow,
          },
        },
      },
    ],
  };
}
