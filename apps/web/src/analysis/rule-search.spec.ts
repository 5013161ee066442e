import { searchRules } from './rule-search.ts';

const rule = (id: string, title: string, category: string, severity: 'high' | 'low') => ({
  id,
  title,
  category,
  severity,
  why: 'Two readers get two numbers.',
  satisfiedBy: 'Say it.',
  source: 'Market practice',
  checklist: [],
  fires: [],
  staysSilent: [],
});

const catalogue = [
  rule('MC-02', 'No calendar', 'missing_calendar', 'high'),
  rule('SC-12', 'Vague word', 'vague_term', 'low'),
];

const found = (filter: Parameters<typeof searchRules>[1]) => searchRules(catalogue, filter).map(({ id }) => id);

describe('the search in the rules', () => {
  it('finds by id, title, reason and category, in any case', () => {
    expect(found({ q: 'mc-02' })).toEqual(['MC-02']);
    expect(found({ q: 'VAGUE' })).toEqual(['SC-12']);
    expect(found({ q: 'two numbers' })).toEqual(['MC-02', 'SC-12']);
    expect(found({ q: 'missing calendar' })).toEqual(['MC-02']);
  });

  it('wants every word', () => expect(found({ q: 'vague calendar' })).toEqual([]));

  it('keeps to a category and a severity', () => {
    expect(found({ category: 'vague_term' })).toEqual(['SC-12']);
    expect(found({ severity: 'high' })).toEqual(['MC-02']);
    expect(found({ category: 'vague_term', severity: 'high' })).toEqual([]);
  });
});
