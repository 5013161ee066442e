import { engineVersion } from '../analyse.ts';
import { rules } from '../catalogue.ts';
import type { Finding } from '../finding.ts';
import type { Severity } from '../rule.ts';
import { placeInText } from './place-in-text.ts';
import type { SarifLevel, SarifLog, SarifRegion, SarifResult } from './sarif-log.ts';

const LEVELS: Readonly<Record<Severity, SarifLevel>> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'note',
};

/** Places are those of the Markdown, so only for files that are Markdown or text themselves. */
const IS_TEXT = /\.(?:md|markdown|txt)$/i;

const uriOf = (name: string): string => name.split('/').map(encodeURIComponent).join('/');

const regionOf = (markdown: string): ((finding: Finding) => SarifRegion) => {
  const place = placeInText(markdown);
  return ({ start, end, quote }) => {
    const from = place(start);
    const to = place(end);
    return {
      startLine: from.line,
      startColumn: from.column,
      endLine: to.line,
      endColumn: to.column,
      charOffset: start,
      charLength: end - start,
      snippet: { text: quote },
    };
  };
};

/** A file and what was found in its Markdown. */
export interface SarifFile {
  readonly name: string;
  readonly markdown: string;
  /** 0–100; null when it is not known. */
  readonly readiness: number | null;
  readonly findings: readonly Finding[];
}

/** One SARIF 2.1.0 log over all files: what code hosts and editors show beside the text. */
export const sarifReport = (files: readonly SarifFile[]): SarifLog => ({
  $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
  version: '2.1.0',
  runs: [
    {
      tool: {
        driver: {
          name: 'DocSense',
          version: engineVersion,
          rules: rules.map(({ id, title, why, satisfiedBy, severity, category, source }) => ({
            id,
            name: title,
            shortDescription: { text: title },
            fullDescription: { text: why },
            help: { text: satisfiedBy },
            defaultConfiguration: { level: LEVELS[severity] },
            properties: { category, severity, source },
          })),
        },
      },
      columnKind: 'utf16CodeUnits',
      artifacts: files.map(({ name, readiness }) => ({ location: { uri: uriOf(name) }, properties: { readiness } })),
      results: files.flatMap(({ name, markdown, findings }, index) => {
        const region = IS_TEXT.test(name) ? regionOf(markdown) : undefined;
        return findings.map((finding): SarifResult => ({
          ruleId: finding.ruleId,
          ruleIndex: rules.findIndex(({ id }) => id === finding.ruleId),
          level: LEVELS[finding.severity],
          message: { text: `"${finding.quote}": ${finding.explanation}` },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: uriOf(name), index },
                ...(region ? { region: region(finding) } : {}),
              },
            },
          ],
          partialFingerprints: { 'docsenseFinding/v1': finding.id },
          rank: Math.round(finding.confidence * 100),
          properties: {
            category: finding.category,
            severity: finding.severity,
            ...(finding.page === undefined ? {} : { page: finding.page }),
          },
        }));
      }),
    },
  ],
});
