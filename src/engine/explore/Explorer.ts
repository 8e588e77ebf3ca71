import type { RawData } from "../../core/data/DataSource";
import type { DataSettings } from "../../core/experiment/Experiment";
import { INITIALIZERS } from "../../core/initializers/initializers";
import type { DenseLayer } from "../../core/network/layers";
import type { Exploration } from "../../core/theory/Exploration";
import type { ExplorationRequest } from "../../protocol/exploration";
import type { BackendName } from "../../protocol/messages";
import { onBackend } from "../backend/onBackend";
import { describeExploration } from "./describeExploration";
import { explorationMaterial } from "./explorationMaterial";
import { InitialNetworks } from "./InitialNetworks";
import { UnitDraws } from "./UnitDraws";

/** What the explorer needs of the session around it. */
export interface ExplorerHost {
  table(data: DataSettings): Promise<RawData | null>;
  /** Does the work while nothing else computes. */
  exclusive<T>(work: () => Promise<T>): Promise<T>;
  yieldToMessages(): Promise<void>;
}

/** Networks of one answer. */
export const NUM_DRAWS = 16;
/**
 * Weights times examples of one pass: a tenth of a second of plain loops for the first answer; three times as many
 * where nobody waits, since every pass also adds up the weight gradients.
 */
const PASS_PRODUCTS: Readonly<Record<ExplorationRequest["effort"], number>> = {
  first: 13_500_000,
  whole: 40_000_000,
};

/**
 * Answers what networks are like before their first step, by default on the cpu backend whatever the run trains on: its numbers are
 * the same everywhere, and it has no shaders to wait for. A newer request ends an older one, whose answer is null.
 */
export class Explorer {
  readonly #host: ExplorerHost;
  readonly #backend: BackendName;
  readonly #draws = new UnitDraws();
  #newest = 0;

  constructor(host: ExplorerHost, backend: BackendName = "cpu") {
    this.#host = host;
    this.#backend = backend;
  }

  /** Sees the probe set pass by pass; the run may train in between. */
  async explore(request: ExplorationRequest, numDraws = NUM_DRAWS): Promise<Exploration | null> {
    const ticket = ++this.#newest;
    const isNewest = () => ticket === this.#newest;
    const { exclusive, table, yieldToMessages } = this.#host;
    await yieldToMessages();
    if (!isNewest()) return null;
    const rows = request.settings.inputs === "data" ? await table(request.experiment.data) : null;
    const material = explorationMaterial(request, rows);
    const { layers, bias, probe } = material;
    const most = examplesOfPass(request, layers, numDraws);
    const numWanted =
      request.effort === "first" ? Math.min(most, probe.numExamples) : probe.numExamples;
    let networks: InitialNetworks | null = null;
    try {
      for (;;) {
        networks = await exclusive(() =>
          onBackend(this.#backend, () => {
            networks ??= new InitialNetworks(
              layers,
              this.#weights(request, layers, numDraws),
              bias,
              probe,
            );
            networks.see(most);
            return networks;
          }),
        );
        if (networks.numSeen >= numWanted)
          return describeExploration(
            request.settings,
            material,
            networks.figures(),
            networks.numSeen,
          );
        await yieldToMessages();
        if (!isNewest()) return null;
      }
    } finally {
      networks?.dispose();
    }
  }

  #weights(
    { experiment, settings }: ExplorationRequest,
    layers: readonly DenseLayer[],
    numDraws: number,
  ): Float32Array[] {
    const initializer = INITIALIZERS[settings.initializer];
    return layers.map((layer, l) =>
      this.#draws.weights(initializer, layer, l, numDraws, experiment.seed),
    );
  }
}

/** Examples of one pass: few where the networks are large. */
function examplesOfPass(
  { effort }: ExplorationRequest,
  layers: readonly DenseLayer[],
  numDraws: number,
): number {
  const numWeights = layers.reduce((sum, { fanIn, fanOut }) => sum + fanIn * fanOut, 0);
  return Math.max(2, Math.floor(PASS_PRODUCTS[effort] / (numDraws * numWeights)));
}
