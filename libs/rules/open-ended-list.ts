import { isOperative, sectionTypeOf } from './context.ts';
import { findInSentences } from './find-in-sentences.ts';
import type { Rule } from './rule.ts';

const OPEN =
  /\b(?:etc\b\.?|and so (?:on|forth)|and the like|including,? (?:but|without) (?:not )?limit(?:ed to|ation)|but not limited to|among others|amongst others|or (?:similar|other similar|equivalent)(?: \w+)?|and (?:other|others) (?:similar|such|relevant)(?: \w+)?|and (?:similar|related|comparable) \w+)/gi;
const RULES =
  /\b(?:must|shall|eligible|excluded?|included?|criteria|calculat\w+|adjust\w+|data|events?|factors?|inputs?|sources?|requires?|treated|handled|removed|limits?|weights?|screen\w*|actions?)\b/i;
const SUCH_AS =
  /\b(?:such as|for example|e\.g\.)(?=.{0,80}\b(?:must|shall|are (?:excluded|included|adjusted|removed|eligible))\b)/gi;

/** LG-03. A list that goes on in the reader's head. */
export const openEndedList: Rule = {
  id: 'LG-03',
  category: 'vague_term',
  severity: 'medium',
  title: 'Open-ended list in a rule',
  why: 'What else belongs to the list is left to the reader, so two implementers will handle different cases.',
  satisfiedBy: 'List all cases, or give the test by which a case belongs to them.',
  source: 'ISO/IEC/IEEE 29148:2018, 5.2.7 (incomplete references, open-ended terms)',
  parameters: { OPEN, SUCH_AS },
  fires: [
    'Prices are adjusted for splits, mergers, etc.',
    'Excluded are tobacco, weapons and so on.',
    'Events such as mergers must be announced.',
  ],
  staysSilent: [
    'Prices are adjusted for splits and mergers.',
    '## Risks\n\nLosses can come from gaps, outages, etc.',
    'The index covers sectors such as energy.',
  ],
  check: (ir) => [
    ...findInSentences(
      ir,
      OPEN,
      (sentence) =>
        isOperative(ir, sentence) &&
        RULES.test(`${sentence.lead ?? ''} ${sentence.text}`) &&
        sectionTypeOf(ir, sentence) !== 'overview',
    ).map(({ start, end, match }) => ({
      span: { start, end },
      explanation: `"${match[0]}" leaves the list open.`,
      confidence: 0.75,
    })),
    ...findInSentences(ir, SUCH_AS, (sentence) => isOperative(ir, sentence)).map(({ start, end, match }) => ({
      span: { start, end },
      explanation: `"${match[0]}" gives examples where a rule needs all cases.`,
      confidence: 0.6,
    })),
  ],
};
