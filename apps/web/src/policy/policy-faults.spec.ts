import { Problem } from '../api/problem.ts';
import { policyFaults } from './policy-faults.ts';

describe('what the API says against a policy', () => {
  it('belongs to the members that it names', () =>
    expect(
      policyFaults(
        new Problem(400, {
          code: 'invalid-request',
          errors: [
            { field: 'name', message: 'name must not be blank' },
            { field: 'rules.0.type', message: 'type must be one of the following values: section_required' },
          ],
        }),
      ),
    ).toEqual({
      name: 'Must not be blank',
      'rules.0.type': 'Must be one of the following values: section_required',
    }));

  it('keeps several faults of one member', () =>
    expect(
      policyFaults(
        new Problem(400, {
          errors: [
            { field: 'policies.3.name', message: 'must not be blank' },
            { field: 'policies.3.name', message: 'must be a string' },
          ],
        }),
      ),
    ).toEqual({ name: 'Must not be blank Must be a string.' }));

  it('belongs to the pattern of the rule that cannot be used', () =>
    expect(
      policyFaults(
        new Problem(422, {
          code: 'invalid-pattern',
          detail: 'Policy "a "b", rule 2": c", rule 2: The pattern "(" cannot be used.',
          rule: 1,
        }),
      ),
    ).toEqual({ 'rules.1.pattern': 'The pattern "(" cannot be used.' }));

  it('belongs to the name when that is taken', () =>
    expect(policyFaults(new Problem(409, { code: 'policy-name-taken', detail: 'Taken.' }))).toEqual({
      name: 'Taken.',
    }));

  it('is nothing for other errors', () => {
    expect(policyFaults(new Problem(412, { code: 'precondition-failed' }))).toEqual({});
    expect(policyFaults(new Error('no'))).toEqual({});
  });
});
