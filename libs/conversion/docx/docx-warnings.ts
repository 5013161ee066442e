import type { Warning } from '../document.ts';

const sentences: Readonly<Record<string, (times: number) => string>> = {
  'comments-left-out': (times) => `${times} comment(s) in the document are not part of its text.`,
  'hidden-text-left-out': (times) => `${times} piece(s) of hidden text were left out.`,
  'contents-left-out': () => 'The table of contents was left out: it repeats the headings.',
  'formula-not-converted': (times) =>
    `${times} formula(s) are drawings of an old equation editor and could not be read.`,
  'embedded-file-left-out': (times) => `${times} file(s) inside of the document were not read.`,
  'drawing-not-converted': (times) => `${times} drawing(s) could not be read.`,
};

/** What was left out of a Word file, in words. */
export const docxWarnings = (losses: ReadonlyMap<string, number>): Warning[] => {
  const insertions = losses.get('insertions') ?? 0;
  const deletions = losses.get('deletions') ?? 0;
  const tracked = {
    code: 'tracked-changes',
    message: `The document has tracked changes that nobody decided: ${insertions} insertion(s) were taken as accepted, ${deletions} deletion(s) were left out.`,
  };
  const others = Object.entries(sentences).flatMap(([code, say]) => {
    const times = losses.get(code);
    return times === undefined ? [] : [{ code, message: say(times) }];
  });
  return insertions + deletions > 0 ? [tracked, ...others] : others;
};
