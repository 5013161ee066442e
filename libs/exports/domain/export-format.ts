import type { ExportFormat, ExportPart } from '../events.ts';

interface Format {
  readonly mediaType: string;
  readonly extension: string;
  /** What may be asked for with it; JSON and evidence packs have findings and history whether asked for or not. */
  readonly parts: readonly ExportPart[];
  /** It is nothing but findings: there is none of a version that was not analysed. */
  readonly needsAnalysis: boolean;
}

const text = 'charset=utf-8';

export const EXPORT_FORMATS: Readonly<Record<ExportFormat, Format>> = {
  markdown: {
    mediaType: `text/markdown; ${text}`,
    extension: 'md',
    parts: ['findings', 'history'],
    needsAnalysis: false,
  },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extension: 'docx',
    parts: ['findings', 'history', 'tracked-changes'],
    needsAnalysis: false,
  },
  pdf: {
    mediaType: 'application/pdf',
    extension: 'pdf',
    parts: ['findings', 'history', 'tracked-changes'],
    needsAnalysis: false,
  },
  json: {
    mediaType: `application/json; ${text}`,
    extension: 'json',
    parts: ['findings', 'history'],
    needsAnalysis: false,
  },
  csv: { mediaType: `text/csv; ${text}; header=present`, extension: 'csv', parts: ['findings'], needsAnalysis: true },
  sarif: { mediaType: 'application/sarif+json', extension: 'sarif', parts: ['findings'], needsAnalysis: true },
  'evidence-pack': {
    mediaType: 'application/zip',
    extension: 'zip',
    parts: ['findings', 'history'],
    needsAnalysis: false,
  },
};
