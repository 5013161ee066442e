import type { Schemas } from '../api/client.ts';

export type ExportFormat = Schemas['RequestExportRequest']['format'];
export type ExportPart = Schemas['RequestExportRequest']['include'] extends readonly (infer Part)[] | undefined
  ? Part
  : never;

interface FormatRules {
  /** What can come along. */
  readonly parts: readonly ExportPart[];
  /** It is nothing but findings, or holds them in any case: the version must have been analysed. */
  readonly needsAnalysis: boolean;
}

const READERS: readonly ExportPart[] = ['findings', 'history', 'tracked-changes'];

/** Every format, as docs/exports.md has them, for readers first. */
export const EXPORT_FORMATS: Readonly<Record<ExportFormat, FormatRules>> = {
  docx: { parts: READERS, needsAnalysis: false },
  pdf: { parts: READERS, needsAnalysis: false },
  markdown: { parts: ['findings', 'history'], needsAnalysis: false },
  csv: { parts: [], needsAnalysis: true },
  sarif: { parts: [], needsAnalysis: true },
  json: { parts: [], needsAnalysis: false },
  'evidence-pack': { parts: [], needsAnalysis: false },
};

export const FORMAT_NAMES = Object.keys(EXPORT_FORMATS) as readonly ExportFormat[];

export interface ExportChoice {
  readonly format: ExportFormat;
  readonly version: number;
  readonly include: readonly ExportPart[];
  readonly baseVersion: number;
}

/** What can come along in this format of this version: the first version has no changes. */
export const partsOf = (format: ExportFormat, version: number): readonly ExportPart[] =>
  EXPORT_FORMATS[format].parts.filter((part) => part !== 'tracked-changes' || version > 1);

/** The request for a choice, without what the format has no place for. */
export const exportRequest = ({
  format,
  version,
  include,
  baseVersion,
}: ExportChoice): Schemas['RequestExportRequest'] => {
  const parts = partsOf(format, version).filter((part) => include.includes(part));
  return {
    format,
    version,
    include: parts,
    ...(parts.includes('tracked-changes') ? { baseVersion: Math.min(baseVersion, version - 1) } : {}),
  };
};
