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
export const INITIALIZERS = {
  zeros,
  smallNormal,
  standardUniform,
  glorotUniform,
  glorotNormal,
  heUniform,
  heNormal,
  lecunNormal,
  orthogonal,
} as const;

/** A new initializer is its own file and a line in the table. */
export type InitializerId = keyof typeof INITIALIZERS;
