import type { Span } from '#kernel';
import { normalDefinition } from '../conflicting-definitions.ts';
import type { GroupMember } from './group-member.ts';

/** One name that documents of a group give different meanings or values to. */
export interface CrossConflict {
  readonly kind: 'term' | 'parameter';
  readonly name: string;
  readonly statements: readonly Statement[];
}

/** What one document says. */
export interface Statement extends Span {
  readonly documentId: string;
  readonly text: string;
}

interface Said extends Statement {
  readonly name: string;
  /** Two that are equal say the same. */
  readonly meaning: string;
}

const DEFINES: ReadonlySet<string> = new Set(['means', 'colon', 'quoted', 'table']);

/** Terms and parameters that two documents of a group define differently. One document against itself is another rule's matter. */
export const crossConflicts = (members: readonly GroupMember[]): readonly CrossConflict[] => [
  ...conflictsOf('term', members.flatMap(termsOf)),
  ...conflictsOf('parameter', members.flatMap(parametersOf)),
];

/** A row of a table with a value is a parameter, and compared as such. */
const termsOf = ({ documentId, ir }: GroupMember): Said[] => {
  const valued = new Set(ir.parameters.flatMap(({ name, value }) => (value ? [name] : [])));
  return ir.terms
    .filter(({ form, definition }) => DEFINES.has(form) && definition.trim() !== '')
    .filter(({ form, name }) => form !== 'table' || !valued.has(name))
    .map(({ name, definition, start, definitionSpan: { end } }) => ({
      documentId,
      name,
      text: definition,
      meaning: normalDefinition(definition),
      start,
      end,
    }));
};

const parametersOf = ({ documentId, ir }: GroupMember): Said[] =>
  ir.parameters.flatMap(({ name, value, start, end }) => {
    if (!value) return [];
    const text = value.unit === null ? value.value : `${value.value} ${value.unit}`;
    return [{ documentId, name, text, meaning: `${value.value} ${value.unit ?? ''}`, start, end }];
  });

const conflictsOf = (kind: CrossConflict['kind'], said: readonly Said[]): CrossConflict[] =>
  [...Map.groupBy(said, ({ name }) => name.toLowerCase().replace(/s$/, '')).values()].flatMap((all) => {
    // The first thing that each document says; what it says differently itself is found within it.
    const first = [...new Map(all.toReversed().map((it) => [it.documentId, it])).values()].toReversed();
    if (new Set(first.map(({ meaning }) => meaning)).size < 2) return [];
    const statements = first.map(({ documentId, text, start, end }) => ({ documentId, text, start, end }));
    return [{ kind, name: all[0]?.name ?? '', statements }];
  });
