import { emptyPolicy, toDraft, toRequest } from './policy-draft.ts';

describe('a policy that is written', () => {
  const policy = {
    id: '1',
    name: 'Rounding',
    level: 'SHOULD' as const,
    text: 'Levels are rounded.',
    rules: [
      { type: 'content_pattern' as const, pattern: 'round' },
      { type: 'ai_evaluation' as const, message: 'Ask.' },
    ],
    examples: ['Rounded\nhalf up.', 'To two decimals.'],
  };

  it('is sent as it was read when nothing is changed', () => {
    const { id: _, ...rest } = policy;
    expect(toRequest(toDraft(policy))).toEqual(rest);
  });

  it('is sent without what was left empty', () =>
    expect(
      toRequest({
        ...emptyPolicy,
        name: ' Units ',
        rules: [{ key: 'a', type: 'format_check', pattern: '', message: '  ' }],
        examples: ['', ' '],
      }),
    ).toEqual({ name: 'Units', level: 'MUST', text: '', rules: [{ type: 'format_check' }], examples: [] }));
});
