import { readFileSync } from 'node:fs';
import { buildIr } from './build-ir.ts';
import type { SemanticIr } from './ir.ts';

/** What a person finds in the document: everything, in the order of the text. */
interface Gold {
  readonly terms: readonly { readonly name: string; readonly aliases: readonly string[] }[];
  readonly parameters: readonly object[];
  readonly formulas: readonly { readonly defines: string; readonly symbols: readonly string[] }[];
  /** Kind, label, and words with which the target begins. */
  readonly references: readonly (readonly [kind: string, label: string, target: string])[];
}

const read = (name: string): string => readFileSync(new URL(`./fixtures/${name}`, import.meta.url), 'utf8');
const unique = (items: readonly string[]): string[] => [...new Set(items)];

/** Everything the IR has, one line each, to be compared with the gold's lines. */
const found = (ir: SemanticIr, markdown: string): Record<keyof Gold, string[]> => ({
  terms: unique(
    ir.terms.filter(({ form }) => form !== 'label').map(({ name, aliases }) => JSON.stringify({ name, aliases })),
  ),
  parameters: ir.parameters.map(({ name, symbol, value, unit, range, fallback, frequency }) =>
    JSON.stringify({ name, symbol, value: value?.value ?? null, unit, range, fallback, frequency }),
  ),
  formulas: ir.formulas.map(({ parsed, defines, symbols }) => {
    const used = unique(symbols.filter(({ start }) => start !== defines?.start).map(({ name }) => name));
    return JSON.stringify({ parsed, defines: defines?.name, symbols: used.toSorted() });
  }),
  references: ir.references.map(({ kind, label, target }) => {
    const parts = [...ir.sections, ...ir.tables, ...ir.formulas];
    const place = parts.find(({ id }) => id === target);
    const words = place ? markdown.slice(place.start, place.start + 40) : (target ?? 'nothing');
    return JSON.stringify([kind, label, words.replace(/^#+ /, '')]);
  }),
});

const expected = ({ terms, parameters, formulas, references }: Gold): Record<keyof Gold, string[]> => ({
  terms: terms.map((term) => JSON.stringify(term)),
  parameters: parameters.map((parameter) => JSON.stringify(parameter)),
  formulas: formulas.map(({ defines, symbols }) =>
    JSON.stringify({ parsed: true, defines, symbols: symbols.toSorted() }),
  ),
  references: references.map((reference) => JSON.stringify(reference)),
});

/** Matches line by line, each at most once; a reference's target needs only to begin as the gold says. */
const measure = (gold: readonly string[], lines: readonly string[]) => {
  const left = [...lines];
  const missed: string[] = [];
  for (const line of gold) {
    const at = left.findIndex(
      (other) => other === line || (line.startsWith('[') && other.startsWith(line.slice(0, -2))),
    );
    if (at < 0) missed.push(line);
    else left.splice(at, 1);
  }
  const hits = gold.length - missed.length;
  return { recall: hits / gold.length, precision: hits / Math.max(1, lines.length), missed, surplus: left };
};

describe.each(['commodity-roll-index', 'quality-factor-index'])('what is understood of %s', (name) => {
  const markdown = read(`${name}.md`);
  const gold = JSON.parse(read(`${name}.gold.json`)) as Gold;
  const [wanted, got] = [expected(gold), found(buildIr(markdown), markdown)];

  it.each(['terms', 'parameters', 'formulas', 'references'] as const)('has the %s', (kind) => {
    const { recall, precision, missed, surplus } = measure(wanted[kind], got[kind]);
    const within = recall >= 0.95 && precision >= 0.95;
    expect({ kind, within, ...(within ? {} : { missed, surplus }) }).toEqual({ kind, within: true });
  });
});
