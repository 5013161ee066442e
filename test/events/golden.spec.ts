import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EventRegistry } from '../../libs/platform/events/registry.ts';
import { goldenFile } from './golden-file.ts';
import { registeredTypes } from './registered-types.ts';
import { shapeFaults } from './shape-faults.ts';

const types = await registeredTypes();
const libs = join(import.meta.dirname, '../../libs');
const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

describe.each(types)('$name', ({ module, name, type }) => {
  it('is kept as it is written today: npm run golden after a new version; never change one that is out', () => {
    const file = goldenFile(module, name, type.version);
    expect(existsSync(file)).toBe(true);
    expect(JSON.parse(JSON.stringify(type.example))).toEqual(read(file));
  });

  it.each(Array.from({ length: type.version }, (_, i) => i + 1))('version %i can be read', (version) => {
    const registry = new EventRegistry({ kind: 'event-types', types: { [name]: type } });
    const { schemaVersion, data } = registry.current({
      type: name,
      schemaVersion: version,
      data: read(goldenFile(module, name, version)),
    });
    expect(schemaVersion).toBe(type.version);
    expect(shapeFaults(type.example, data)).toEqual([]);
  });
});

it('no golden file is left of a type that is not registered', () => {
  const known = new Set(types.map(({ module, name }) => `${module}/${name}`));
  const kept = readdirSync(libs).flatMap((module) =>
    existsSync(join(libs, module, 'golden'))
      ? readdirSync(join(libs, module, 'golden')).map((file) => `${module}/${file.replace(/\.v\d+\.json$/, '')}`)
      : [],
  );
  expect(kept.filter((name) => !known.has(name))).toEqual([]);
});

describe('the comparison of shapes', () => {
  const example = { id: 'a', counts: { high: 1 }, edits: [{ start: 0 }], note: null };

  it('passes what fits', () =>
    expect(
      shapeFaults(example, { id: 'b', counts: { high: 3 }, edits: [{ start: 4 }, { start: 5 }], note: 'x' }),
    ).toEqual([]));

  it('names what does not', () =>
    expect(shapeFaults(example, { id: 1, counts: {}, edits: [{ start: '4' }], more: true })).toEqual([
      'data.id is number, not string',
      'data.counts.high is missing',
      'data.edits[0].start is string, not number',
      'data.note is missing',
      'data.more is not in the example',
    ]));
});
