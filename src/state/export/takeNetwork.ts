import { sourceOf } from "../../core/data/sourceOf";
import { resolveVariants } from "../../core/experiment/resolveVariants";
import type { ExampleRows, ExportedNetwork } from "../../core/export/ExportedNetwork";
import { predictRows } from "../../core/export/predictRows";
import { networkLayers, type DenseLayer } from "../../core/network/layers";
import type { NetworkAddress } from "../../protocol/parameters";
import type { RunMonitor } from "../run/RunMonitor.svelte";
import type { RunRecord } from "../run/RunRecord";

/** A network as it was at one moment, with a few rows and what it predicts for them. */
export interface TakenNetwork extends NetworkAddress {
  readonly network: ExportedNetwork;
  readonly examples: ExampleRows;
  readonly epoch: number;
  readonly step: number;
}

/** Takes a network out of the run that is ready; rejects where none is, or there is no such network. */
export async function takeNetwork(
  run: Pick<RunMonitor, "record" | "readyRunId" | "ask">,
  { variant, replicate }: NetworkAddress,
): Promise<TakenNetwork> {
  const { record, readyRunId: runId } = run;
  if (record === null || runId === null) throw new Error("No run is ready.");
  const { parameters, standardization, targetScale, examples, epoch, step } = await run.ask(
    "networkParameters",
    { runId, variant, replicate },
  );
  const { experiment, loaded } = record;
  const { name } = resolveVariants(experiment)[variant];
  const { task } = sourceOf(experiment.data);
  const network: ExportedNetwork = {
    name: `${name}, replicate ${replicate + 1}, epoch ${epoch}`,
    layers: layersOf(record, variant),
    parameters,
    task,
    features: experiment.data.features,
    standardization,
    targetScale,
    outputs: task === "classes" ? loaded.classNames : [experiment.data.table?.target ?? "y"],
  };
  const rows = { features: examples, predictions: predictRows(network, examples) };
  return { variant, replicate, network, examples: rows, epoch, step };
}

/** The layers of a variant's networks. */
export function layersOf(
  { experiment, loaded }: Pick<RunRecord, "experiment" | "loaded">,
  variant: number,
): DenseLayer[] {
  const { hidden, network } = resolveVariants(experiment)[variant];
  const { data } = experiment;
  const numOutputs = sourceOf(data).task === "classes" ? loaded.classNames.length : 1;
  return networkLayers(hidden, data.features.length, numOutputs, network);
}
