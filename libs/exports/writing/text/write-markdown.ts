import type { ExportRecord } from '../export-record.ts';
import { appendix } from './appendix.ts';

/** The text of the version, unchanged; what was asked to come along stands behind a rule at its end. */
export const writeMarkdown = (record: ExportRecord): string => {
  const more = appendix(record);
  return more === '' ? record.markdown : `${record.markdown.trimEnd()}\n\n---\n\n${more}`;
};
