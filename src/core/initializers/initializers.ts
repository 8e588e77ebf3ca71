import type { InitializerId } from "../experiment/Experiment";
import type { Initializer } from "./Initializer";
import { glorotNormal } from "./glorotNormal";
import { glorotUniform } from "./glorotUniform";
import { heNormal } from "./heNormal";
import { heUniform } from "./heUniform";
import { lecunNormal } from "./lecunNormal";
import { orthogonal } from "./orthogonal";
import { smallNormal } from "./smallNormal";
import { standardUniform } from "./standardUniform";
import { zeros } from "./zeros";

/** Every initializer, in the order in which the page offers them. */
export const INITIALIZERS: Readonly<Record<InitializerId, Initializer>> = {
  zeros,
  smallNormal,
  standardUniform,
  glorotUniform,
  glorotNormal,
  heUniform,
  heNormal,
  lecunNormal,
  orthogonal,
};
