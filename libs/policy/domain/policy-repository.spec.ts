import { specify } from '#kernel/testing';
import type { PolicyDefinition, PolicyRepositoryEvent } from '../events.ts';
import {
  InvalidPattern,
  InvalidPolicy,
  PolicyNameTaken,
  PolicyNotFound,
  PolicyRepositoryAlreadyExists,
  PolicyRepositoryIsRetired,
  PolicyRepositoryNotFound,
} from './policy.errors.ts';
import {
  addPolicy,
  changePolicy,
  changeRepository,
  createRepository,
  policyRepositoryDecider,
  retirePolicy,
  retireRepository,
} from './policy-repository.ts';

const given = specify(policyRepositoryDecider);
const repository = {
  repositoryId: 'r1',
  name: 'House rules',
  description: null,
  jurisdiction: 'EU',
  owner: null,
  template: null,
};
const overview: PolicyDefinition = {
  policyId: 'p1',
  name: 'Overview',
  level: 'MUST',
  text: 'There is an overview.',
  rules: [{ type: 'section_required', pattern: 'overview' }],
  examples: [],
};
const sources: PolicyDefinition = { ...overview, policyId: 'p2', name: 'Sources', level: 'SHOULD' };
const created: PolicyRepositoryEvent = { type: 'PolicyRepositoryCreated', data: repository };
const added: PolicyRepositoryEvent = { type: 'PolicyAdded', data: { repositoryId: 'r1', policy: overview } };
const retired: PolicyRepositoryEvent = { type: 'PolicyRepositoryRetired', data: { repositoryId: 'r1' } };
const withRule = (rule: PolicyDefinition['rules'][number]): PolicyDefinition => ({ ...sources, rules: [rule] });

describe('a policy repository', () => {
  it('is created', () =>
    given()
      .when((it) => createRepository(it, repository, []))
      .then(created));
  it('is created with policies in one go', () =>
    given()
      .when((it) => createRepository(it, repository, [overview]))
      .then(created, added));
  it('is not created with two policies of one name', () =>
    given()
      .when((it) => createRepository(it, repository, [overview, { ...sources, name: ' overview ' }]))
      .thenFails(PolicyNameTaken));
  it('is created once', () =>
    given(created)
      .when((it) => createRepository(it, repository, []))
      .thenFails(PolicyRepositoryAlreadyExists));
  it('is renamed', () =>
    given(created)
      .when((it) => changeRepository(it, { name: 'Desk rules' }))
      .then({ type: 'PolicyRepositoryChanged', data: { repositoryId: 'r1', name: 'Desk rules' } }));
  it('does not change when nothing is different', () =>
    given(created)
      .when((it) => changeRepository(it, { name: 'House rules', description: null }))
      .thenNothing());
  it('changes hands', () =>
    given(created)
      .when((it) => changeRepository(it, { owner: 'Index Compliance' }))
      .then({
        type: 'PolicyRepositoryScopeChanged',
        data: { repositoryId: 'r1', jurisdiction: 'EU', owner: 'Index Compliance' },
      }));
  it('is renamed and moved in one go', () =>
    given(created)
      .when((it) => changeRepository(it, { name: 'Desk rules', jurisdiction: null }))
      .then(
        { type: 'PolicyRepositoryChanged', data: { repositoryId: 'r1', name: 'Desk rules' } },
        { type: 'PolicyRepositoryScopeChanged', data: { repositoryId: 'r1', jurisdiction: null, owner: null } },
      ));
  it('is retired', () => given(created).when(retireRepository).then(retired));
  it('stays retired when asked again', () => given(created, retired).when(retireRepository).thenNothing());
  it('cannot be retired before it exists', () => given().when(retireRepository).thenFails(PolicyRepositoryNotFound));
  it('does not change after it was retired', () =>
    given(created, retired)
      .when((it) => addPolicy(it, overview))
      .thenFails(PolicyRepositoryIsRetired));
});

describe('a policy', () => {
  it('is added', () =>
    given(created)
      .when((it) => addPolicy(it, overview))
      .then(added));
  it('is not added under a name that is taken', () =>
    given(created, added)
      .when((it) => addPolicy(it, { ...sources, name: 'OVERVIEW' }))
      .thenFails(PolicyNameTaken));
  it('may have a name again that was retired', () =>
    given(created, added, { type: 'PolicyRetired', data: { repositoryId: 'r1', policyId: 'p1' } })
      .when((it) => addPolicy(it, { ...overview, policyId: 'p3' }))
      .then({ type: 'PolicyAdded', data: { repositoryId: 'r1', policy: { ...overview, policyId: 'p3' } } }));
  it('refuses a rule without the pattern that it needs', () =>
    given(created)
      .when((it) => addPolicy(it, withRule({ type: 'section_required' })))
      .thenFails(InvalidPolicy));
  it('refuses findings that cannot be', () =>
    given(created)
      .when((it) => addPolicy(it, withRule({ type: 'finding_absent', pattern: 'SC 12' })))
      .thenFails(InvalidPattern));
  it('changes in part', () =>
    given(created, added)
      .when((it) => changePolicy(it, 'p1', { level: 'MAY' }))
      .then({ type: 'PolicyChanged', data: { repositoryId: 'r1', policy: { ...overview, level: 'MAY' } } }));
  it('keeps its name when it changes', () =>
    given(created, added)
      .when((it) => changePolicy(it, 'p1', { name: 'overview' }))
      .then({ type: 'PolicyChanged', data: { repositoryId: 'r1', policy: { ...overview, name: 'overview' } } }));
  it('does not change when nothing is different', () =>
    given(created, added)
      .when((it) => changePolicy(it, 'p1', { level: 'MUST' }))
      .thenNothing());
  it('cannot change when it is not there', () =>
    given(created, added)
      .when((it) => changePolicy(it, 'p9', {}))
      .thenFails(PolicyNotFound));
  it('is retired', () =>
    given(created, added)
      .when((it) => retirePolicy(it, 'p1'))
      .then({ type: 'PolicyRetired', data: { repositoryId: 'r1', policyId: 'p1' } }));
  it('is retired once', () =>
    given(created, added, { type: 'PolicyRetired', data: { repositoryId: 'r1', policyId: 'p1' } })
      .when((it) => retirePolicy(it, 'p1'))
      .thenFails(PolicyNotFound));
});
