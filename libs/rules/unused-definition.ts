import { sectionTypeOf } from './context.ts';
import type { Rule } from './rule.ts';

/** IR-06. Defined, and never used. */
export const unusedDefinition: Rule = {
  id: 'IR-06',
  category: 'undefined_term',
  severity: 'low',
  title: 'Defined term is never used',
  why: 'Either the definition is left over, or the text uses another name for the same thing.',
  satisfiedBy: 'Delete the definition, or use the term.',
  source: 'ISO 704:2022; drafting practice',
  fires: [
    '## Definitions\n\n- **Alpha Day** means a Monday.\n- **Beta Day** means a Friday.\n\nPrices are read on each Alpha Day.',
    '"Gamma Rate" means 5%. "Delta Rate" means 6%.\n\nThe Delta Rate is charged.',
  ],
  staysSilent: [
    '## Definitions\n\n- **Alpha Day** means a Monday.\n\nPrices are read on each Alpha Day.',
    '"Gamma Rate" means 5%. The Gamma Rate is charged.',
  ],
  check: (ir) => {
    const named = ir.terms.map(({ name }) => name);
    return ir.terms.flatMap((term) => {
      if ((term.form !== 'means' && term.form !== 'colon') || term.uses.length > 0) return [];
      if (
        term.form === 'colon' &&
        sectionTypeOf(ir, {
          sectionId: ir.blocks.find(({ start, end }) => start <= term.start && term.start < end)?.sectionId ?? null,
        }) !== 'definitions'
      )
        return [];
      if (
        named.some((name) => name !== term.name && name.includes(term.name)) ||
        named.filter((name) => name === term.name).length > 1
      )
        return [];
      const inTables = ir.tables.some(({ rows }) =>
        rows.some(({ cells }) => cells.some(({ text }) => text.includes(term.name))),
      );
      const inFormulas = ir.formulas.some(({ text }) => text.toLowerCase().includes(term.name.toLowerCase()));
      const lower = ir.sentences.some(
        ({ text, start, end }) =>
          (end <= term.start || start >= term.definitionSpan.end) &&
          text.toLowerCase().includes(term.name.toLowerCase()),
      );
      return inTables || inFormulas || lower
        ? []
        : [{ span: term, explanation: `"${term.name}" stands only in its own definition.`, confidence: 0.7 }];
    });
  },
};
