import type { DrawnNetwork } from "../../network/DrawnNetwork";
import { drawNetwork, type NetworkPicture } from "../../network/drawNetwork";
import { unitName, type NetworkNames } from "../../network/networkNames";
import type { NetworkLayout } from "../../network/layOutNetwork";
import type { CanvasFigure } from "../Figure";

/** A network as it is drawn: nothing pointed at, in the size that it has on the page. */
export function networkFigure(
  title: string,
  picture: Omit<NetworkPicture, "pixelRatio" | "theme" | "emphasized" | "emphasizedLink" | "path">,
  names: NetworkNames,
): CanvasFigure {
  const { layout, network, direction } = picture;
  const { width, height } = layout;
  return {
    kind: "canvas",
    title,
    width,
    height,
    paint: (canvas, pixelRatio, theme) =>
      drawNetwork(canvas, { ...picture, emphasized: [], emphasizedLink: null, pixelRatio, theme }),
    labels: layout.columns.flatMap(({ layer, x }, i) =>
      // Where layers stand close, every second has room for its name.
      layout.columnPitch < 48 && i % 2 === 1 ? [] : [{ x, y: 16, text: headOf(layer, names) }],
    ),
    legend: [
      direction === "forward"
        ? "tiles: activations; links: weights, the wider the larger, blue positive, orange dashed negative"
        : "tiles: rms delta; links: gradients dL/dw, on one log scale; dashed where negative",
    ],
    table: linkRows(network, layout, names),
  };
}

function headOf(layer: number, { numLayers }: NetworkNames): string {
  if (layer === 0) return "features";
  return layer === numLayers ? "output" : `layer ${layer}`;
}

/** The weights between units in sight, with their gradients. */
function linkRows(
  { layers }: DrawnNetwork,
  { columns }: NetworkLayout,
  names: NetworkNames,
): CanvasFigure["table"] {
  const rows = columns.slice(1).flatMap(({ layer, first, count }, i) => {
    const before = columns[i];
    const { fanOut, weights, weightGradient } = layers[layer - 1];
    return Array.from({ length: before.count * count }, (_, at) => {
      const from = before.first + Math.floor(at / count);
      const to = first + (at % count);
      const place = from * fanOut + to;
      return [
        unitName({ layer: layer - 1, unit: from }, names),
        unitName({ layer, unit: to }, names),
        weights[place],
        weightGradient[place],
      ];
    });
  });
  return [["from", "to", "weight", "weight gradient"], ...rows];
}
