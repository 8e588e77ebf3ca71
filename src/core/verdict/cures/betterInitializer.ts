import type { InitializerId } from "../../experiment/Experiment";
import { INITIALIZERS } from "../../initializers/initializers";
import type { Cure, Treatment } from "./Cure";
import { expectedShare } from "./expectedShare";

/** Draws of one family are the same up to a factor, so that a variant with the other initializer differs in nothing else. */
const CANDIDATES: Readonly<Record<"uniform" | "normal", readonly InitializerId[]>> = {
  uniform: ["standardUniform", "glorotUniform", "heUniform"],
  normal: ["glorotNormal", "heNormal", "lecunNormal"],
};
/** What is offered must bring the expected share nearer to 1 by this factor at least. */
const NEARER_BY = 1.5;

/** The initializer with which mean-field theory expects layer 1's share of the gradient to be nearest to 1, where it gains by it. */
export const betterInitializer: Cure = (variant, experiment) => {
  const { initializer } = variant.network;
  const family = INITIALIZERS[initializer].family === "normal" ? "normal" : "uniform";
  const distances = [initializer, ...CANDIDATES[family]].map((id) => {
    const network = { ...variant.network, initializer: id };
    const share = expectedShare({ ...variant, network }, experiment);
    // An exact 0, or none of either, is as far from 1 as can be.
    return share && share.ratio > 0 ? Math.abs(Math.log2(share.ratio)) : Infinity;
  });
  const nearest = Math.min(...distances);
  if (initializer === "zeros" && nearest === Infinity) return initializerCure("glorotUniform");
  if (!(distances[0] - nearest >= Math.log2(NEARER_BY))) return null;
  return initializerCure([initializer, ...CANDIDATES[family]][distances.indexOf(nearest)]);
};

function initializerCure(id: InitializerId): Treatment {
  const { name } = INITIALIZERS[id];
  return { label: name, suffix: name, override: { network: { initializer: id } } };
}
