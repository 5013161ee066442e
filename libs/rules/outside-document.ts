import type { Reference, SemanticIr } from '#semantics';
import { sectionTypeOf } from './context.ts';
import type { Rule } from './rule.ts';

/** Kinds of outside document whose content is a rule for this one. */
export const CARRIES_RULES =
  /\b(?:Manual|Guide|Handbook|Procedures?|Guidelines|Policy|Rulebook|Specification|Annexure)$/;
/** An edition or a place makes the document findable. */
export const LOCATED =
  /https?:|www\.|\uFFFC{8}|\bversion \d|\bedition\b|\b(?:19|20)\d\d\b|\bavailable (?:at|on|from)\b|\bpublished (?:at|on|by)\b|\bwebsite\b/i;

const sentenceOf = (
  { sentences }: SemanticIr,
  { sentenceId }: Reference,
): SemanticIr['sentences'][number] | undefined => sentences.find(({ id }) => id === sentenceId);

/** SC-01. What the reader needs stands in a document that is not here. */
export const outsideDocument: Rule = {
  id: 'SC-01',
  category: 'broken_reference',
  severity: 'critical',
  title: 'Appendix or document is cited but not present',
  why: 'Part of the rule stands where the reader of this document cannot see it, so the document cannot be implemented alone.',
  satisfiedBy:
    'Add the appendix, write the rule here, or name the edition and the place where the document is published.',
  source: 'ISO/IEC/IEEE 29148:2018, completeness; IOSCO Principles for Financial Benchmarks, principle 11',
  parameters: { CARRIES_RULES, LOCATED },
  fires: [
    'The list is in Appendix C.',
    'Factors are set out in Annex IV.',
    'Overrides follow the Desk Operations Manual.',
  ],
  staysSilent: [
    'See Appendix A.\n\n## Appendix A. List\n\nOne.',
    'Overrides follow the Desk Operations Manual, version 4, available at https://example.org/manual.',
    'As required by Annex II of the Benchmarks Regulation.',
  ],
  check: (ir) => {
    const title = ir.title?.text.toLowerCase() ?? '';
    const reported = new Set<string>();
    return ir.references.flatMap((reference) => {
      if (reference.kind === 'appendix') {
        return reference.target === null && !reference.external
          ? [
              {
                span: reference,
                explanation: `There is no appendix ${reference.label} in this document.`,
                confidence: 0.95,
              },
            ]
          : [];
      }
      const sentence = sentenceOf(ir, reference);
      const key = reference.label.toLowerCase();
      if (reference.kind !== 'document' || !sentence || !CARRIES_RULES.test(reference.label) || reported.has(key))
        return [];
      if (
        LOCATED.test(sentence.text) ||
        title.includes(key) ||
        ir.sections.some(({ heading }) => heading.toLowerCase().includes(key)) ||
        ir.terms.some(({ name }) => name.toLowerCase() === key)
      )
        return [];
      if (['references', 'risk', 'history'].includes(sectionTypeOf(ir, sentence))) return [];
      reported.add(key);
      return [
        {
          span: reference,
          explanation: `The "${reference.label}" is not part of this document, and nothing says which edition is meant or where it is published.`,
          severity: 'medium' as const,
          confidence: 0.65,
        },
      ];
    });
  },
};
