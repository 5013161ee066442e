import { placeInText } from '#rules';
import type { Report } from './report.ts';

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

/** For a terminal: the score, then the findings that stand for themselves, in the order of the document. */
export const textReport = ({ document, scores, findings }: Report, markdown: string): string => {
  const place = placeInText(markdown);
  const shown = findings.filter(({ mergedInto }) => mergedInto === null);
  const lines = shown.flatMap((finding) => {
    const { line, column } = place(finding.start);
    const page = finding.page === undefined ? '' : ` (page ${finding.page})`;
    return [
      `  ${line}:${column}${page}  ${finding.severity.padEnd(8)} ${finding.ruleId}  ${finding.title}`,
      `      ${finding.absence ? 'near ' : ''}"${oneLine(finding.quote)}": ${finding.explanation}`,
      ...(finding.suggestion
        ? [`      → ${oneLine(finding.suggestion.replacement)}  (${finding.suggestion.note})`]
        : []),
    ];
  });
  const { readiness, selfContainment } = scores;
  const kind = [document.documentType.type, ...document.documentType.traits].join(', ');
  const head = `${document.name}: readiness ${readiness.score} (${readiness.band}), ${shown.length} findings, ${kind}`;
  const parts = Object.entries(readiness.parts).map(([name, { score }]) => `${name} ${score}`);
  return `${[
    head,
    `  ${readiness.explanation}`,
    `  Parts: ${parts.join(', ')}. Self-containment ${selfContainment.score} (${selfContainment.band}): ${selfContainment.explanation}`,
    ...lines,
  ].join('\n')}\n`;
};
