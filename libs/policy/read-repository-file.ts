import { isNode, Lexer, LineCounter, parseDocument, Parser, type Document } from 'yaml';
import { DomainError } from '#kernel';
import { checkDefinition } from './domain/check-definition.ts';
import { LEVELS, LIMITS, RULE_TYPES, STORABLE } from './domain/limits.ts';
import { InvalidRepositoryFile } from './domain/policy.errors.ts';
import type { PolicyRule } from './events.ts';
import type { PolicyDraft, RepositoryDraft } from './repository-draft.ts';

type Path = readonly (string | number)[];

export interface FileFault {
  /** From 1. */
  readonly line: number;
  readonly column: number;
  /** e.g. `policies.2.level`; empty for the whole file. */
  readonly field: string;
  readonly message: string;
}

/** Levels of the parser inside of each other; a repository has a dozen. */
const MAX_DEPTH = 64;
/** Faults that are told; a file with more of them is another kind of file. */
const MAX_FAULTS = 1_000;
/** Faults that are told in one sentence. */
const FAULTS_IN_WORDS = 10;

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads members one by one and notes what is wrong, so that one reading lists every fault. */
class Reader {
  readonly faults: FileFault[] = [];
  private readonly document: Document;
  private readonly lines: LineCounter;

  constructor(document: Document, lines: LineCounter) {
    this.document = document;
    this.lines = lines;
  }

  fault(path: Path, message: string): void {
    this.faults.push({ ...this.place(path), field: path.join('.'), message });
  }

  members(value: unknown, path: Path, known: readonly string[]): Record<string, unknown> | null {
    if (!isMap(value)) {
      this.fault(path, 'must be a mapping of names to values');
      return null;
    }
    for (const name of Object.keys(value)) {
      if (!known.includes(name)) this.fault([...path, name], `is not known here; known are ${known.join(', ')}`);
    }
    return value;
  }

  text(value: unknown, path: Path, max: number, missing?: string): string {
    if (value === undefined && missing !== undefined) return missing;
    const least = missing === undefined ? 1 : 0;
    if (typeof value !== 'string' || value.trim().length < least || value.length > max) {
      this.fault(path, `must be a text of ${least} to ${max} characters`);
      return '';
    }
    if (!STORABLE.test(value)) this.fault(path, 'must not hold NUL or half a character');
    return value;
  }

  list<Item>(value: unknown, path: Path, max: number, item: (value: unknown, path: Path) => Item): Item[] {
    if (value === undefined) return [];
    if (!Array.isArray(value) || value.length > max) {
      this.fault(path, `must be a list of at most ${max}`);
      return [];
    }
    return value.map((it: unknown, n) => item(it, [...path, n]));
  }

  oneOf<Choice extends string>(value: unknown, path: Path, choices: readonly [Choice, ...Choice[]]): Choice {
    const chosen = choices.find((choice) => choice === value);
    if (chosen === undefined) this.fault(path, `must be one of ${choices.join(', ')}`);
    return chosen ?? choices[0];
  }

  /** Where a member stands, or the nearest one around it when it is missing. */
  private place(path: Path): { line: number; column: number } {
    for (let depth = path.length; depth >= 0; depth--) {
      const node: unknown = depth === 0 ? this.document.contents : this.document.getIn(path.slice(0, depth), true);
      if (isNode(node) && node.range) {
        const { line, col } = this.lines.linePos(node.range[0]);
        return { line, column: col };
      }
    }
    return { line: 1, column: 1 };
  }
}

const readRule = (reader: Reader, value: unknown, path: Path): PolicyRule => {
  const members = reader.members(value, path, ['type', 'pattern', 'message']);
  if (!members) return { type: RULE_TYPES[0] };
  const { type, pattern, message } = members;
  const rule: PolicyRule = {
    type: reader.oneOf(type, [...path, 'type'], RULE_TYPES),
    ...(pattern === undefined ? {} : { pattern: reader.text(pattern, [...path, 'pattern'], LIMITS.text) }),
    ...(message === undefined ? {} : { message: reader.text(message, [...path, 'message'], LIMITS.message) }),
  };
  if (rule.type !== type) return rule;
  try {
    checkDefinition({ name: '', rules: [rule] });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    reader.fault([...path, 'pattern'], error.message.replace(/^Policy "", rule 1: /, ''));
  }
  return rule;
};

const readPolicy = (reader: Reader, value: unknown, path: Path): PolicyDraft => {
  const members = reader.members(value, path, ['name', 'level', 'text', 'rules', 'examples']);
  if (!members) return { name: '', level: LEVELS[0], text: '', rules: [], examples: [] };
  return {
    name: reader.text(members['name'], [...path, 'name'], LIMITS.name),
    level: reader.oneOf(members['level'], [...path, 'level'], LEVELS),
    text: reader.text(members['text'], [...path, 'text'], LIMITS.text, ''),
    rules: reader.list(members['rules'], [...path, 'rules'], LIMITS.rules, (it, at) => readRule(reader, it, at)),
    examples: reader.list(members['examples'], [...path, 'examples'], LIMITS.examples, (it, at) =>
      reader.text(it, at, LIMITS.example),
    ),
  };
};

const readRepository = (reader: Reader, value: unknown): RepositoryDraft => {
  const members = reader.members(
    value,
    [],
    ['schemaVersion', 'name', 'description', 'jurisdiction', 'owner', 'policies'],
  );
  if (!members) return { name: '', description: null, jurisdiction: null, owner: null, policies: [] };
  const { schemaVersion = 1, description = null } = members;
  const word = (name: 'jurisdiction' | 'owner') => {
    const value = members[name] ?? null;
    return value === null ? null : reader.text(value, [name], LIMITS.name);
  };
  if (schemaVersion !== 1) reader.fault(['schemaVersion'], 'must be 1, the only version there is');
  if (members['policies'] === undefined) reader.fault(['policies'], 'is missing');
  const policies = reader.list(members['policies'], ['policies'], LIMITS.policies, (it, at) =>
    readPolicy(reader, it, at),
  );
  policies.forEach(({ name }, n) => {
    const first = policies.findIndex((other) => other.name.trim().toLowerCase() === name.trim().toLowerCase());
    if (name !== '' && first < n) reader.fault(['policies', n, 'name'], `"${name}" is taken by policy ${first + 1}`);
  });
  return {
    name: reader.text(members['name'], ['name'], LIMITS.name),
    description: description === null ? null : reader.text(description, ['description'], LIMITS.text, ''),
    jurisdiction: word('jurisdiction'),
    owner: word('owner'),
    policies,
  };
};

const refuse = (faults: readonly FileFault[]): never => {
  const sorted = [...faults].sort((a, b) => a.line - b.line || a.column - b.column);
  const told = sorted
    .slice(0, FAULTS_IN_WORDS)
    .map((it) => `line ${it.line}: ${it.field} ${it.message}`.replace(':  ', ': '));
  const more = sorted.length > told.length ? `; and ${sorted.length - told.length} more` : '';
  throw new InvalidRepositoryFile(`The policy repository cannot be read: ${told.join('; ')}${more}.`, {
    errors: sorted.slice(0, MAX_FAULTS),
  });
};

/** Refuses what is nested deeper than any repository is, before it is composed: that recurses. */
const requireShallow = (text: string): void => {
  const parser = new Parser();
  for (const lexeme of new Lexer().lex(text)) {
    // Tokens are not wanted here, but only who asks for them has the parser move on.
    Array.from(parser.next(lexeme));
    if (parser.stack.length > MAX_DEPTH) {
      const before = text.slice(0, parser.offset).split('\n');
      const place = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
      return refuse([{ ...place, field: '', message: `is nested deeper than ${MAX_DEPTH} levels` }]);
    }
  }
};

/**
 * A policy repository, or `{ template }`, from YAML or JSON. A file of two megabytes takes seconds, and so may a pattern: a
 * server reads files in a child process. Throws `InvalidRepositoryFile`, whose `errors` list every
 * fault with line and column.
 */
export const readRepositoryFile = (text: string): RepositoryDraft | { readonly template: string } => {
  requireShallow(text);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const reader = new Reader(document, lines);
  if (document.errors.length > 0) {
    return refuse(
      document.errors.map(({ message, pos }) => {
        const { line, col } = lines.linePos(pos[0]);
        return { line, column: col, field: '', message };
      }),
    );
  }
  const value = plainValue(document);
  if (isMap(value) && Object.keys(value).length === 1 && typeof value['template'] === 'string') {
    return { template: value['template'] };
  }
  const repository = readRepository(reader, value);
  return reader.faults.length > 0 ? refuse(reader.faults) : repository;
};

const plainValue = (document: Document): unknown => {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    // Aliases that multiply, or that point nowhere.
    const message = error instanceof Error ? error.message : String(error);
    return refuse([{ line: 1, column: 1, field: '', message }]);
  }
};
