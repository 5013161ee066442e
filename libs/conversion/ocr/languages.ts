/** English always; of the others those whose data is installed, the ones nearest to finance first. */
const KNOWN = ['eng', 'deu', 'fra', 'ita', 'spa', 'nld', 'por'];
/** Each one more takes about as long again. */
const MOST = 4;

/**
 * The languages to read with: those wanted, else English and up to three more of German, French, Italian, Spanish, Dutch
 * and Portuguese, as far as `listing` (of `tesseract --list-langs`) has them. English when it has none.
 */
export const languagesOf = (listing: string, wanted: readonly string[] = []): string[] => {
  const installed = new Set(listing.split(/\s+/));
  const found = (wanted.length === 0 ? KNOWN : wanted).filter((language) => installed.has(language));
  return found.length === 0 ? ['eng'] : found.slice(0, wanted.length === 0 ? MOST : undefined);
};
