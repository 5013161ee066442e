const MAX_STEM = 120;
/** Not allowed in file names somewhere, or invisible, or turning the reading order. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}<>:"/\\|?*]/gu;
/** Device names of Windows. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * A name that a file may have on every system, from whatever somebody called a document: no path, no control characters, no
 * leading or trailing dots, at most 120 characters. `document` when nothing is left.
 */
export const safeStem = (name: string): string => {
  const stem = Array.from(name.replace(UNSAFE, ' ').replace(/\s+/g, ' ')).slice(0, MAX_STEM);
  const clean = stem.join('').replace(/^[\s.]+|[\s.]+$/g, '');
  return clean === '' || RESERVED.test(clean) ? 'document' : clean;
};

/** `Content-Disposition` for a file to save: the name in ASCII for old clients and in full (RFC 6266, RFC 5987). */
export const attachment = (filename: string): string => {
  const ascii = filename
    .normalize('NFKD')
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/["\\%]/g, '_');
  const encoded = encodeURIComponent(filename).replace(
    /['()*!]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii.trim() === '' ? 'document' : ascii.trim()}"; filename*=UTF-8''${encoded}`;
};
