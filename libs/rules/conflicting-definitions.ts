import type { Term } from '#semantics';
import type { Rule } from './rule.ts';

/** A definition without marks, articles and case: what two of them have to differ in to be two. */
export const normalDefinition = (definition: string): string =>
  definition
    .toLowerCase()
    .replace(/[*_`"“”.;,]/g, ' ')
    .replace(/\b(?:the|a|an)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** IR-01. One name, two meanings. */
export const conflictingDefinitions: Rule = {
  id: 'IR-01',
  category: 'conflicting_definition',
  severity: 'critical',
  title: 'Term defined twice with different meanings',
  why: 'Whoever implements the document will follow one of the definitions, and the next one the other.',
  satisfiedBy: 'Keep one definition, and give the second meaning its own name.',
  source: 'ISO/IEC/IEEE 29148:2018, consistency and unambiguity',
  fires: [
    '**Valuation Day** means the last Friday of a month.\n\nIn this document Valuation Day means the first Friday of a month.',
    '"Base Price" means the opening price. "Base Price" refers to the closing price.',
  ],
  staysSilent: [
    '**Valuation Day** means the last Friday of a month. It is a Valuation Day.',
    '"Base Price" means the opening price. "Base Price" means the opening price.',
  ],
  check: ({ terms }) => {
    const groups = new Map<string, Term[]>();
    for (const term of terms) {
      if (term.form !== 'means' && term.form !== 'colon') continue;
      const key = term.name.toLowerCase().replace(/s$/, '');
      groups.set(key, [...(groups.get(key) ?? []), term]);
    }
    return [...groups.values()].flatMap(([first, ...others]) =>
      others.flatMap((other) =>
        first && normalDefinition(first.definition) !== normalDefinition(other.definition)
          ? [
              {
                span: { start: other.start, end: other.definitionSpan.end },
                explanation: `"${other.name}" already has another definition.`,
                related: [{ start: first.start, end: first.definitionSpan.end }],
                confidence: 0.9,
              },
            ]
          : [],
      ),
    );
  },
};
