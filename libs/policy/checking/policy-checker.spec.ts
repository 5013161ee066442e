import { InvalidPattern, InvalidPolicy, InvalidRepositoryFile } from '../domain/policy.errors.ts';
import type { PolicyDefinition, PolicyRule } from '../events.ts';
import { PolicyChecker } from './policy-checker.ts';

const policy = (rules: readonly PolicyRule[], name = 'P'): PolicyDefinition => ({
  policyId: name,
  name,
  level: 'MUST',
  text: '',
  rules,
  examples: [],
});
const pattern = (text: string): PolicyRule => ({ type: 'content_pattern', pattern: text });
/** Folding the cases of so many characters takes tenths of a second, for each of them: none is known from before. */
const slowToCompile = (nth: number): PolicyRule => pattern(`[a-${String.fromCodePoint(0x1ff00 + nth)}]`.repeat(80));
const SLOW_TO_MATCH = pattern('(?:.{1,20}){1,12}zz');
const never = new AbortController().signal;

/** How often this process came to other things while `work` went on. */
const turnsDuring = async (work: Promise<unknown>): Promise<number> => {
  let turns = 0;
  const timer = setInterval(() => (turns += 1), 5);
  await work.catch(() => undefined);
  clearInterval(timer);
  return turns;
};

describe('policies in a child process', () => {
  const checkers: PolicyChecker[] = [];
  const checker = (saveMs = 10_000, checkMs = 60_000): PolicyChecker => {
    const made = new PolicyChecker({ saveMs, checkMs });
    checkers.push(made);
    return made;
  };
  afterEach(() => Promise.all(checkers.splice(0).map((it) => it.onApplicationShutdown())));

  it('are checked', async () => {
    const policies = [
      policy([pattern('fee is')], 'Fee'),
      policy([{ type: 'finding_absent', pattern: 'SC-12' }], 'Ready'),
    ];
    expect(await checker().check('# T\n\nThe fee is 1 %.\n', policies, undefined, never)).toMatchObject([
      { name: 'Fee', verdict: 'met', evidence: [{ quote: 'fee is', start: 9, end: 15 }] },
      { name: 'Ready', verdict: 'unknown' },
    ]);
  });

  it('are refused with class, words and place', async () => {
    const it = checker();
    await it.verify([policy([pattern('fee')])]);
    await expect(it.verify([policy([pattern('(a')], 'Fees')])).rejects.toThrow(InvalidPattern);
    await expect(it.verify([policy([{ type: 'format_check' }], 'Fees')])).rejects.toThrow(
      new InvalidPolicy('Policy "Fees", rule 1: A rule of type format_check needs a pattern.'),
    );
    await expect(it.read('name: A\npolicies: 7\n')).rejects.toMatchObject({
      constructor: InvalidRepositoryFile,
      context: { errors: [{ line: 2, field: 'policies' }] },
    });
  });

  it('are refused when their patterns take for ever, and this process goes on meanwhile', async () => {
    const it = checker(1_500);
    const evil = Array.from({ length: 50 }, (_, n) => policy([slowToCompile(n)], `P${n}`));
    const verified = it.verify(evil);
    expect(await turnsDuring(verified)).toBeGreaterThan(20);
    await expect(verified).rejects.toThrow(InvalidPolicy);
    const text = JSON.stringify({
      name: 'A',
      policies: evil.map(({ name, level, rules }) => ({ name, level, rules })),
    });
    await expect(it.read(text)).rejects.toThrow(InvalidRepositoryFile);
    // The next one finds a new child.
    await it.verify([policy([pattern('fee')])]);
  });

  it('are unknown, never met, when the check takes for ever, and this process goes on meanwhile', async () => {
    const it = checker(10_000, 1_500);
    const policies = [policy([pattern('a')], 'Fast'), policy(Array(20).fill(SLOW_TO_MATCH), 'Slow')];
    const checked = it.check(`# T\n\n${'a'.repeat(3_000_000)}\n`, policies, undefined, never);
    expect(await turnsDuring(checked)).toBeGreaterThan(20);
    expect(await checked).toMatchObject([
      { name: 'Fast', verdict: 'unknown', evidence: [], reason: expect.stringContaining('timed-out') },
      { name: 'Slow', verdict: 'unknown' },
    ]);
    expect(await it.check('a b', [policy([pattern('a')])], undefined, never)).toMatchObject([{ verdict: 'met' }]);
  });

  it('say nothing of the text when the work was called off', async () => {
    const it = checker();
    const stop = new AbortController();
    const checked = it.check('a'.repeat(2_000_000), [policy([SLOW_TO_MATCH])], undefined, stop.signal);
    stop.abort();
    await expect(checked).rejects.toThrow('aborted');
    await it.onApplicationShutdown();
    await expect(it.check('a', [policy([pattern('a')])], undefined, never)).rejects.toThrow('closed');
  });
});
