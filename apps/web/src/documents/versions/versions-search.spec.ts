import { editSearch, versionsSearch } from './versions-search.ts';

describe('the address of the versions tab', () => {
  it('names two versions and how they are compared', () =>
    expect(versionsSearch({ from: 1, to: 3, layout: 'side' })).toEqual({ from: 1, to: 3, layout: 'side' }));
  it('compares nothing with one version', () => expect(versionsSearch({ from: 1 })).toEqual({}));
  it('leaves out what cannot be', () => expect(versionsSearch({ from: 0, to: 'x', layout: 'y' })).toEqual({}));
});

describe('the address of the editor', () => {
  it.each(['b12', 'v3b1'])('names block %s', (block) => expect(editSearch({ block })).toEqual({ block }));
  it.each([['x'], [12], [undefined]])('leaves out %s', (block) => expect(editSearch({ block })).toEqual({}));
});
