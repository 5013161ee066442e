/** A word as it was read, with its box in dots of the picture. */
export interface ScanWord {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** 0–100. */
  readonly confidence: number;
}

export interface ScanLine {
  /** From 1; pictures of several pages have more than one. */
  readonly page: number;
  readonly block: number;
  readonly paragraph: number;
  readonly words: readonly ScanWord[];
}

const WORD_LEVEL = 5;
/** Ruled lines are read as these. */
const RULE = /^[|_—~=[\]{}\\/-]+$/;

/** The lines of a table of words, in reading order. Ruled lines that were taken for letters are left out. */
export const readTsv = (tsv: string): ScanLine[] => {
  const lines = new Map<string, { page: number; block: number; paragraph: number; words: ScanWord[] }>();
  for (const row of tsv.split('\n').slice(1)) {
    const fields = row.split('\t');
    const [level, page = 1, block = 0, paragraph = 0, line = 0, , x = 0, y = 0, width = 0, height = 0, confidence = 0] =
      fields.map(Number);
    const text = fields.slice(11).join(' ').trim();
    if (level !== WORD_LEVEL || text === '' || RULE.test(text)) continue;
    const key = [page, block, paragraph, line].join(' ');
    const found = lines.get(key) ?? { page, block, paragraph, words: [] };
    found.words.push({ text: text.replace(/^\|(?=\w)|(?<=\w)\|$/g, ''), x, y, width, height, confidence });
    lines.set(key, found);
  }
  return [...lines.values()];
};
