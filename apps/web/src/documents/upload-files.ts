import type { Chosen } from './upload-queue.ts';

/** What the file dialog offers; the server looks at the content and not at the name. */
export const ACCEPTED_NAMES =
  '.md .markdown .txt .rst .html .htm .docx .pptx .xlsx .csv .tsv .pdf .eml .png .jpg .jpeg .tif .tiff';

const ACCEPTED = new Set(ACCEPTED_NAMES.split(' '));

/** A file from a drop or a dialog; `path` and `webkitRelativePath` name the folders that it came in. */
export interface FoundFile extends File {
  readonly path?: string;
}

const pathOf = (file: FoundFile): string =>
  (file.webkitRelativePath !== '' ? file.webkitRelativePath : (file.path ?? file.name)).replace(/^\.?\//, '');

const extensionOf = (name: string): string => /\.[^.]+$/.exec(name.toLowerCase())?.[0] ?? '';

export interface SortedOut {
  readonly chosen: readonly Chosen[];
  /** Files in folders that are of no kind we read, e.g. what systems hide there. */
  readonly leftOut: number;
}

/** A file that was chosen by itself is meant, whatever it is; of a folder only what can be read is. */
export const sortOut = (files: readonly FoundFile[]): SortedOut => {
  const all = files.map((file) => ({ file, path: pathOf(file) }));
  const chosen = all.filter(({ file, path }) => !path.includes('/') || ACCEPTED.has(extensionOf(file.name)));
  return { chosen, leftOut: all.length - chosen.length };
};
