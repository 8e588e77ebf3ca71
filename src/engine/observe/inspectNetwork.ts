import type { ReplicateData } from "../../core/data/ReplicateData";
import type { DataSettings } from "../../core/experiment/Experiment";
import type { InspectionWish, NetworkInspection } from "../../protocol/inspection";
import type { GiveWay } from "../GiveWay";
import type { StackTrainer } from "../stack/StackTrainer";
import { inspectLayers } from "./inspectLayers";
import { probeSize } from "./probeSize";
import { unitMaps } from "./unitMaps";

/** Network `n` of a stack opened up, at the cost of that one network; the moment is the caller's to add. */
export async function inspectNetwork(
  trainer: StackTrainer,
  n: number,
  settings: DataSettings,
  data: ReplicateData,
  { windows, resolution }: Pick<InspectionWish, "windows" | "resolution">,
  giveWay: GiveWay,
): Promise<Pick<NetworkInspection, "numExamples" | "layers" | "maps">> {
  const numExamples = probeSize(data.train.numExamples);
  const layers = await inspectLayers(trainer, n, numExamples);
  await giveWay();
  const maps = await unitMaps(trainer, n, settings, data, windows, resolution, giveWay);
  return { numExamples, layers, maps };
}
