const OFFSETS = [0x811c9dc5, 0x1000193, 0x9e3779b9, 0x85ebca6b];

/**
 * A stable 128-bit digest of strings, shaped as a UUID (version 8), for ids that must come out the same in any process.
 * Not cryptographic: four FNV-1a passes with different offsets over UTF-16 units; use SHA-256 for content.
 */
export const digest = (...parts: readonly string[]): string => {
  const text = parts.map((part) => `${part.length}:${part}`).join('|');
  const words = OFFSETS.map((offset) => {
    let hash = offset;
    for (let i = 0; i < text.length; i++) {
      hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
      hash ^= hash >>> 15;
    }
    return (hash >>> 0).toString(16).padStart(8, '0');
  }).join('');
  return `${words.slice(0, 8)}-${words.slice(8, 12)}-8${words.slice(13, 16)}-a${words.slice(17, 20)}-${words.slice(20)}`;
};
