const movedValues = new WeakSet<object>();

/**
 * Marks a reply or an event whose whole buffers are to be moved to the other side, not copied:
 * `return moved(maps)`. The sender's arrays are empty afterwards.
 */
export function moved<T extends object>(value: T): T {
  movedValues.add(value);
  return value;
}

/** The buffers to hand over with a message; none for a value that was not marked by `moved()`. */
export function buffersToMove(value: unknown): ArrayBuffer[] {
  if (typeof value !== "object" || value === null || !movedValues.has(value)) return [];
  const buffers = new Set<ArrayBuffer>();
  collect(value, buffers);
  return [...buffers];
}

function collect(value: unknown, buffers: Set<ArrayBuffer>): void {
  if (typeof value !== "object" || value === null) return;
  if (ArrayBuffer.isView(value)) {
    const { buffer } = value;
    // A view of a part is copied: moving its buffer would take the rest from its owner.
    const isWhole = value.byteLength === buffer.byteLength && buffer.byteLength > 0;
    if (isWhole && buffer instanceof ArrayBuffer) buffers.add(buffer);
    return;
  }
  for (const child of Object.values(value)) collect(child, buffers);
}
