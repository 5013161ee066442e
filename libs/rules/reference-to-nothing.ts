import type { Reference, SemanticIr } from '#semantics';
import type { Hit, Rule } from './rule.ts';

const NAMES: Readonly<Record<Reference['kind'], string>> = {
  section: 'section',
  appendix: 'appendix',
  table: 'table',
  figure: 'figure',
  equation: 'equation',
  document: 'document',
};

/** A section number that does not exist but has exactly one neighbour of the same words is not guessed; only a lone child is certain. */
const suggestionFor = (reference: Reference, { sections }: SemanticIr): Hit['suggestion'] => {
  if (reference.kind !== 'section') return undefined;
  const candidates = sections.filter(({ number }) => number !== null && number.startsWith(`${reference.label}.`));
  const [only] = candidates;
  return candidates.length === 1 && only?.number
    ? { replacement: `Section ${only.number}`, note: `The only section under that number is "${only.heading}".` }
    : undefined;
};

/** IR-04. A number that leads nowhere. */
export const referenceToNothing: Rule = {
  id: 'IR-04',
  category: 'broken_reference',
  severity: 'high',
  title: 'Reference to something that is not in the document',
  why: 'The reader is sent to a place that does not exist, so the rule that stands there is unknown.',
  satisfiedBy: 'Add the section, appendix, table or figure, or correct the reference.',
  source: 'ISO/IEC/IEEE 29148:2018, traceability',
  fires: [
    '# Method\n\n## 1. Scope\n\nWeights are set as in Section 7.\n\n## 2. Weights\n\nEqual.',
    'Weights are those of Table 4.',
  ],
  staysSilent: [
    '## 1. Scope\n\nWeights are set as in Section 2.\n\n## 2. Weights\n\nEqual.',
    'See Appendix A.\n\n## Appendix A. List\n\nOne.',
    'As required by Article 12 and Section 4 of the Securities Act.',
  ],
  check: (ir) => {
    const numbered = ir.sections.some(({ number }) => number !== null && /^\d/.test(number));
    return ir.references.flatMap((reference) => {
      if (
        reference.target !== null ||
        reference.external ||
        reference.kind === 'document' ||
        reference.kind === 'appendix'
      )
        return [];
      if (reference.kind === 'section' && !numbered && !/^\d/.test(reference.label)) return [];
      if (reference.kind === 'equation' || reference.kind === 'figure') return [];
      const suggestion = suggestionFor(reference, ir);
      return [
        {
          span: reference,
          explanation: `There is no ${NAMES[reference.kind]} ${reference.label} in this document.`,
          ...(suggestion ? { suggestion } : {}),
          confidence: 0.95,
        },
      ];
    });
  },
};
