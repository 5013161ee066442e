import { RE2JS, RE2JSSyntaxException } from 're2js';
import { InvalidPattern } from './policy.errors.ts';

/** Instructions of the compiled program: time to match is at most this times the length of the text. */
const MAX_PROGRAM = 500;
const MAX_LENGTH = 500;

const FOREIGN: readonly (readonly [RegExp, string])[] = [
  [/^\(\?<?[=!]/, 'look-ahead and look-behind are not supported, because they cannot be matched in linear time'],
  [/^\\[1-9]/, 'back-references are not supported, because they cannot be matched in linear time'],
];

export interface PatternFault {
  /** Offset in the pattern, UTF-16 units. */
  readonly at: number;
  readonly message: string;
}

/** Offset of the first closing parenthesis without an opening one, else of the last one that is never closed. */
const unbalanced = (pattern: string): number => {
  const open: number[] = [];
  let inClass = false;
  for (let i = 0; i < pattern.length; i++) {
    const unit = pattern[i];
    if (unit === '\\') i++;
    else if (unit === '[') inClass = true;
    else if (unit === ']') inClass = false;
    else if (unit === '(' && !inClass) open.push(i);
    else if (unit === ')' && !inClass && open.pop() === undefined) return i;
  }
  return open.at(-1) ?? 0;
};

const faultOf = (error: RE2JSSyntaxException, pattern: string): PatternFault => {
  const part = error.input ?? '';
  const foreign = FOREIGN.find(([form]) => form.test(part))?.[1];
  const at = /^(?:missing closing|unexpected) \)/.test(error.error)
    ? unbalanced(pattern)
    : Math.max(0, pattern.indexOf(part));
  return {
    at,
    message: foreign ?? `${error.error}${at === 0 && part === pattern ? '' : `: ${pattern.slice(at, at + 20)}`}`,
  };
};

type Compiled = { readonly compiled: RE2JS } | { readonly fault: PatternFault };

const KEPT = 1_000;
/** A repository's patterns meet one document after another, and folding cases takes longer than matching. */
const kept = new Map<string, Compiled>();

const tryCompile = (pattern: string, exactCase: boolean): Compiled => {
  const key = `${exactCase ? '=' : '~'}${pattern}`;
  const known = kept.get(key);
  if (known) return known;
  const result = compile(pattern, exactCase);
  if (kept.size >= KEPT) kept.clear();
  kept.set(key, result);
  return result;
};

const compile = (pattern: string, exactCase: boolean): Compiled => {
  if (pattern.trim() === '') return { fault: { at: 0, message: 'the pattern is empty' } };
  if (pattern.length > MAX_LENGTH) {
    return { fault: { at: MAX_LENGTH, message: `the pattern is longer than ${MAX_LENGTH} characters` } };
  }
  try {
    const compiled = RE2JS.compile(pattern, exactCase ? 0 : RE2JS.CASE_INSENSITIVE);
    if (compiled.programSize() > MAX_PROGRAM)
      return { fault: { at: 0, message: 'the pattern is too large; repeat less' } };
    return compiled.matches('')
      ? { fault: { at: 0, message: 'the pattern matches an empty text, so anything would meet it' } }
      : { compiled };
  } catch (error) {
    if (!(error instanceof RE2JSSyntaxException)) throw error;
    return { fault: faultOf(error, pattern) };
  }
};

/** What is wrong with a pattern (RE2 syntax), or null. */
export const patternFault = (pattern: string): PatternFault | null => {
  const result = tryCompile(pattern, false);
  return 'fault' in result ? result.fault : null;
};

/**
 * Compiles a pattern for linear-time matching, in any case unless `exactCase`. Throws `InvalidPattern`, which says
 * what is wrong and where.
 */
export const compilePattern = (pattern: string, { exactCase = false } = {}): RE2JS => {
  const result = tryCompile(pattern, exactCase);
  if ('compiled' in result) return result.compiled;
  const { fault } = result;
  throw new InvalidPattern(`The pattern "${pattern}" cannot be used: at character ${fault.at + 1}, ${fault.message}.`, {
    pattern,
    ...fault,
  });
};
