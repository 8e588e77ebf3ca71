import type { NetworkNames } from "../../charts/network/networkNames";
import { formatNumber } from "../../core/math/formatNumber";
import type { NetworkEdits } from "../../state/inspect/NetworkEdits";
import { addressName } from "./panels/describeCheck";

const DIGITS = 3;

/** "weight 1 → 3 of layer 2: 0.250 to 2.00 at epoch 4"; units count from 1. */
export function describeEdit(
  { layer, from, to, replaced, value, epoch }: NetworkEdits["done"][number],
  names: Pick<NetworkNames, "numLayers">,
): string {
  const kind = from === null ? "bias" : "weight";
  const place = addressName({ kind, layer, from, to }, names);
  return `${place}: ${formatNumber(replaced, DIGITS)} to ${formatNumber(value, DIGITS)} at epoch ${Math.floor(epoch)}`;
}
