import type { ControlSettings } from "./ControlSettings";

/**
 * The end of a link's hash: `&hide=batchSize,noise&lock=learningRate`, without what there is none of. Of names that are
 * no control's only those are kept that need no encoding.
 */
export function encodeControls({ hidden, locked }: ControlSettings): string {
  return parameter("hide", hidden) + parameter("lock", locked);
}

/** In the order of the alphabet, so that equal settings make equal links. */
function parameter(name: string, ids: ReadonlySet<string>): string {
  const plain = [...ids].filter((id) => /^[\w.]+$/.test(id)).sort();
  return plain.length === 0 ? "" : `&${name}=${plain.join(",")}`;
}
