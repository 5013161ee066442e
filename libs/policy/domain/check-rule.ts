import type { PolicyRule } from '../events.ts';
import { compilePattern } from './compile-pattern.ts';
import { findPattern } from './find-pattern.ts';
import { quotesOf, type Outcome } from './outcome.ts';
import { plainText } from './plain-text.ts';
import { sectionSubstance } from './section-substance.ts';
import type { CheckedFinding, TextSection, VersionText } from './version-text.ts';

const QUOTES = 3;

/** The heading over the whole document is its name, not a section of it. */
const withoutTitle = (sections: readonly TextSection[]): readonly TextSection[] => {
  const [first, ...others] = sections;
  if (first?.level !== 1 || first.number !== null) return sections;
  const enclosesAll = others.every(({ start, level }) => start < first.end && level > 1);
  return enclosesAll || others.some(({ number }) => number !== null) ? others : sections;
};

const sectionRequired = (text: VersionText, pattern: string): Outcome => {
  const heading = compilePattern(pattern);
  const sections = withoutTitle(text.sections).filter((section) => heading.matcher(section.heading).find());
  const judged = sections.map((section) => ({ section, ...sectionSubstance(text, section) }));
  const good = judged.find(({ says }) => says !== null);
  if (good?.says) {
    const evidence = quotesOf(text.markdown, [good.section.headingSpan, good.says]);
    return { verdict: 'met', evidence, reason: `The section "${good.section.heading}" covers it.` };
  }
  const [bad] = judged;
  if (!bad) return { verdict: 'not_met', evidence: [], reason: 'No section has such a heading.' };
  return {
    verdict: 'not_met',
    evidence: quotesOf(text.markdown, [bad.section.headingSpan]),
    reason: `The section "${bad.section.heading}" ${bad.lack}.`,
  };
};

const contentPattern = (text: VersionText, { pattern = '', message }: PolicyRule): Outcome => {
  const spans = findPattern(text, compilePattern(pattern), QUOTES);
  return spans.length > 0
    ? { verdict: 'met', evidence: quotesOf(text.markdown, spans), reason: 'The text says it.' }
    : {
        verdict: 'not_met',
        evidence: [],
        // A pattern is read by who wrote it; everybody else reads the message.
        reason: message === undefined ? `Nothing in the text matches "${pattern}".` : 'Nothing in the text says so.',
      };
};

/** A whole line has this format, in exactly this case: a document number, a version line. */
const formatCheck = ({ markdown }: VersionText, { pattern = '', message }: PolicyRule): Outcome => {
  const format = compilePattern(pattern, { exactCase: true });
  for (let start = 0; start < markdown.length;) {
    const newline = markdown.indexOf('\n', start);
    const end = newline < 0 ? markdown.length : newline;
    const marks = /^\s{0,3}#{1,6}\s/.exec(markdown.slice(start, end))?.[0].length ?? 0;
    const { text, spanOf } = plainText(markdown, { start: start + marks, end });
    const line = text.trimEnd();
    if (line !== '' && format.matches(line)) {
      const evidence = quotesOf(markdown, [spanOf(0, line.length)]);
      return { verdict: 'met', evidence, reason: 'A line has the format.' };
    }
    start = end + 1;
  }
  const reason = message === undefined ? `No line has the format "${pattern}".` : 'No line has this format.';
  return { verdict: 'not_met', evidence: [], reason };
};

const concerns = (pattern: string): ((finding: CheckedFinding) => boolean) =>
  pattern.endsWith('*')
    ? ({ ruleId }) => ruleId.startsWith(pattern.slice(0, -1))
    : ({ ruleId, category }) => ruleId === pattern || category === pattern;

const findingAbsent = (
  { markdown }: VersionText,
  pattern: string,
  findings: readonly CheckedFinding[] | undefined,
): Outcome => {
  if (!findings) return { verdict: 'unknown', evidence: [], reason: 'The version has not been analysed.' };
  const open = findings.filter(concerns(pattern));
  if (open.length === 0) return { verdict: 'met', evidence: [], reason: `No open finding of ${pattern}.` };
  const quoted = open.filter(({ start, end, quote }) => quote !== '' && markdown.slice(start, end) === quote);
  return {
    verdict: 'not_met',
    evidence: quotesOf(markdown, quoted),
    reason: `${open.length} open ${open.length === 1 ? 'finding' : 'findings'} of ${pattern}: ${open[0]?.title}.`,
  };
};

/** What one rule says about a version. `findings` are the open ones; undefined when the version was not analysed. */
export const checkRule = (
  text: VersionText,
  rule: PolicyRule,
  findings: readonly CheckedFinding[] | undefined,
): Outcome => {
  const { type, pattern = '', message } = rule;
  const outcome = ((): Outcome => {
    switch (type) {
      case 'section_required':
        return sectionRequired(text, pattern);
      case 'content_pattern':
        return contentPattern(text, rule);
      case 'format_check':
        return formatCheck(text, rule);
      case 'finding_absent':
        return findingAbsent(text, pattern, findings);
      case 'ai_evaluation':
        return { verdict: 'unknown', evidence: [], reason: 'Inconclusive without AI: no provider has judged it.' };
    }
  })();
  return outcome.verdict === 'not_met' && message !== undefined
    ? { ...outcome, reason: `${message} ${outcome.reason}` }
    : outcome;
};
