import { normal } from "../math/rng";
import type { GeneratedSource } from "./DataSource";
import { makePlaneData } from "./makePlaneData";

/** Variance of each blob: 0.5 without noise, rising linearly to 4 at noise 50. */
function variance(noise: number): number {
  return 0.5 + (noise / 50) * 3.5;
}

/** Two normal blobs around (2, 2), class 1, and (-2, -2), class 0; noise widens them and keeps the unit draws. */
export const gauss: GeneratedSource = {
  kind: "generated",
  isPlane: true,
  id: "gauss",
  name: "Gaussian",
  task: "classes",
  classNames: ["class 0", "class 1"],
  columns: ["x1", "x2"],
  description: "Two round clouds; noise makes them wider until they overlap.",
  generate(numExamples, noise, points) {
    const std = Math.sqrt(variance(noise));
    const numPositive = Math.ceil(numExamples / 2);
    return makePlaneData(numExamples, (i) => {
      const center = i < numPositive ? 2 : -2;
      const x1 = center + std * normal(points);
      const x2 = center + std * normal(points);
      return { x1, x2, target: i < numPositive ? 1 : 0 };
    });
  },
};
