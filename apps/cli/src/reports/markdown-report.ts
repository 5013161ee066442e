import { severities } from '#rules';
import type { Report } from './report.ts';

const cell = (text: string): string => text.replace(/\s+/g, ' ').replace(/[|\\`*_<>[\]]/g, '\\$&');

/** For a reader: scores with their parts, then the findings by severity. */
export const markdownReport = ({ document, engine, scores, findings }: Report): string => {
  const shown = findings.filter(({ mergedInto }) => mergedInto === null);
  const { readiness, selfContainment } = scores;
  const parts = Object.entries(readiness.parts).map(
    ([name, { score, absent }]) => `| ${name} | ${score} | ${cell(absent.join(', '))} |`,
  );
  const sections = severities.flatMap((severity) => {
    const those = shown.filter((finding) => finding.severity === severity);
    if (those.length === 0) return [];
    const rows = those.map(
      ({ ruleId, quote, explanation, suggestion }) =>
        `| ${ruleId} | ${cell(quote)} | ${cell(explanation)} | ${cell(suggestion?.replacement ?? '')} |`,
    );
    return [
      '',
      `## ${severity[0]?.toUpperCase()}${severity.slice(1)} (${those.length})`,
      '',
      '| Rule | Quote | Why | Proposal |',
      '| --- | --- | --- | --- |',
      ...rows,
    ];
  });
  return `${[
    `# ${cell(document.title ?? document.name)}`,
    '',
    `${document.name}, ${document.wordCount} words, read as: ${[document.documentType.type, ...document.documentType.traits].join(', ')}. Engine ${engine.name} ${engine.version}, rule set ${engine.ruleSet}.`,
    '',
    `**Readiness ${readiness.score} (${readiness.band}).** ${readiness.explanation}`,
    '',
    `**Self-containment ${selfContainment.score} (${selfContainment.band}).** ${selfContainment.explanation}`,
    '',
    '| Part | Score | Not stated |',
    '| --- | --- | --- |',
    ...parts,
    ...sections,
  ].join('\n')}\n`;
};
