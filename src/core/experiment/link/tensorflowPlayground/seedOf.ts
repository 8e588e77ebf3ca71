/** Its seeds are five decimals, "0.48265": their digits; any other text is taken by its 32-bit FNV-1a hash. */
export function seedOf(text: string): number {
  const decimals = /^0?\.(\d{1,9})$/.exec(text);
  if (decimals) return Number(decimals[1]);
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
