import type { Span } from '#kernel';
import type { SemanticIr } from '#semantics';
import { isComplete, sectionTypeOf } from './context.ts';
import { findInSentences } from './find-in-sentences.ts';
import type { Hit, Rule } from './rule.ts';

const DISCLOSES =
  /\b(?:can|could|may|might)\b[^.]{0,40}\b(?:los[es]\b|losses|loss of|underperform|lose)|\brisks?\s(?:of|that|include|arise|from|exists?|is|are)\b|\brisks:|\b(?:no guarantee|not (?:predict|guarantee)|past (?:performance|returns?) (?:is|are|does|do))\b/i;

/** What a strategy does, and the words by which its risk is disclosed. */
const BY_TRAIT: readonly (readonly [string, RegExp, RegExp])[] = [
  [
    'leverage multiplies losses',
    /\b(?:us(?:e|es|ing)|with|employ\w*|apply|applies)\s(?:\w+\s){0,2}leverage\b|\bleveraged (?:positions?|exposure|portfolio|strategy)\b/gi,
    /leverage\w*[^.]{0,80}\b(?:loss\w*|los[es]|lose|risk|amplif|magnif|liquidat)/i,
  ],
  [
    'the assets can lose their whole value and are thinly regulated',
    /\b(?:crypto ?currenc(?:y|ies)|tokens)\b/gi,
    /(?:crypto\w*|tokens?|digital assets?)[^.]{0,80}\b(?:risk|loss|lose|volatil|regulat|hack|default)/i,
  ],
  [
    'short positions have unlimited losses',
    /\bshort(?:[- ]sell(?:s|ing)?|\s(?:sales?|positions?))\b/gi,
    /short[^.]{0,80}\b(?:unlimited|squeeze|recall|loss(?:es)?|risk)/i,
  ],
];

const risky = ({ documentType }: SemanticIr): boolean =>
  documentType.traits.includes('leverage') || documentType.traits.includes('crypto');

const discloses = (ir: SemanticIr): boolean =>
  ir.sections.some(({ type }) => type === 'risk') ||
  ir.sentences.some(
    (sentence) =>
      !['results', 'references', 'limits'].includes(sectionTypeOf(ir, sentence)) && DISCLOSES.test(sentence.text),
  );

const missing = (span: Span, explanation: string, ir: SemanticIr, confidence: number): Hit => ({
  span,
  explanation,
  insertAt: ir.length,
  confidence,
});

/** SC-10. What can go wrong. */
export const riskDisclosureAbsent: Rule = {
  id: 'SC-10',
  category: 'missing_risk_disclosure',
  severity: 'medium',
  title: 'Risk disclosure is missing',
  why: 'Readers and supervisors expect the document to say what can be lost and when the method fails.',
  satisfiedBy:
    'Add a section on the risks of what the strategy does: leverage, concentration, liquidity, derivatives, the model, and the case in which it loses.',
  source: 'Regulation (EU) 2016/1011, articles 13 and 27; MiFID II, article 24(5); SEC marketing rule 206(4)-1',
  parameters: { DISCLOSES, BY_TRAIT },
  fires: [
    '# Token Strategy\n\n## Signals\n\nBuy tokens when momentum is above 5%. Use leverage of 2 on all positions in the portfolio.',
    '# Coin Strategy\n\nThe strategy trades cryptocurrencies and holds positions with leveraged exposure.',
  ],
  staysSilent: [
    '# Token Strategy\n\n## Signals\n\nBuy tokens when momentum is above 5%.\n\n## Risks\n\nTokens can lose their whole value. Leverage magnifies losses.',
    '# Notes\n\nA short note on prices.',
  ],
  check: (ir) => {
    if (ir.documentType.type === 'other') return [];
    const anchor = ir.title ?? ir.sentences[0];
    const none =
      anchor && !discloses(ir) && (isComplete(ir) || risky(ir))
        ? [missing(anchor, 'The document does not say what can be lost, nor when the method fails.', ir, 0.75)]
        : [];
    const specific = BY_TRAIT.flatMap(([risk, does, disclosed]) => {
      const use = findInSentences(
        ir,
        does,
        (sentence) => !['risk', 'results', 'references', 'history'].includes(sectionTypeOf(ir, sentence)),
      )[0];
      if (!use || !risky(ir) || discloses(ir) || ir.sentences.some(({ text }) => disclosed.test(text))) return [];
      return [missing({ start: use.start, end: use.end }, `The document does not say that ${risk}.`, ir, 0.7)];
    });
    return [...none, ...specific];
  },
};
