/** Where FNV-1a begins. */
const START = 0x811c9dc5;

/**
 * FNV-1a of a text's UTF-16 units, 32 bits (Fowler, Noll and Vo; RFC 9923): short names for texts, not proof against intent.
 * @param start another beginning gives another hash of the same text
 * @returns a whole number from 0 to 2³² − 1
 */
export function hashOf(text: string, start = START): number {
  let hash = start;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}
