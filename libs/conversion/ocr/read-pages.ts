import { confidenceOf, sureWords } from './confidence.ts';
import type { Recogniser } from './recogniser.ts';
import type { Angle, PageImage, Scan } from './scan.ts';

/** For all pictures of one file, beside the time for its conversion. */
const TIME_MS = 75_000;
/** A page that hardly leans is read as it lies, unless so many times the words are found when it is straightened. */
const MORE_WORDS = 1.05;
/** Text of less certainty is likely to stand upside down. */
const UPSIDE_DOWN = 60;

/**
 * Reads pages one after the other until the time is up; what was not read is missing in the result. Pages that make no
 * sense are drawn again upright by `draw`, and the better reading is kept.
 */
export const readPages = async (
  images: readonly PageImage[],
  recogniser: Recogniser,
  { signal, draw }: { signal: AbortSignal; draw: (turned: Record<number, Angle>) => Promise<readonly PageImage[]> },
): Promise<Scan[]> => {
  const until = performance.now() + TIME_MS;
  const scans = new Map<number, Scan>();
  const turned: Record<number, Angle> = {};
  for (const { page, bytes, tilt, asItLay } of images) {
    if (performance.now() > until) break;
    const straight = await recogniser.read(bytes, signal);
    const flat = asItLay && (await recogniser.read(asItLay, signal));
    const better = flat === undefined || sureWords(straight ?? '') > sureWords(flat) * MORE_WORDS;
    const tsv = better ? straight : flat;
    if (tsv === undefined) continue;
    scans.set(page, { page, tsv, ...(tilt && better ? { tilt } : {}) });
    if ((confidenceOf(tsv) ?? 0) >= UPSIDE_DOWN) continue;
    const angle = await recogniser.angleOf(bytes, signal);
    if (angle !== 0) turned[page] = angle;
  }
  for (const { page, bytes, tilt } of Object.keys(turned).length === 0 ? [] : await draw(turned)) {
    if (performance.now() > until) break;
    const tsv = await recogniser.read(bytes, signal);
    const before = confidenceOf(scans.get(page)?.tsv ?? '') ?? 0;
    if (tsv !== undefined && (confidenceOf(tsv) ?? 0) > before)
      scans.set(page, { page, tsv, turned: turned[page] ?? 0, ...(tilt ? { tilt } : {}) });
  }
  return [...scans.values()];
};
