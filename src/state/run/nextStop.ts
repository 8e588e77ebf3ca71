/** Training stops at a multiple of the experiment's epochs, and goes on from there to the next. */
export function nextStop(epoch: number, epochs: number): number {
  return (Math.floor(epoch / epochs) + 1) * epochs;
}
