import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { Configuration } from '../../libs/platform/configuration/configuration.ts';
import { settingsOf } from '../../libs/platform/configuration/setting.ts';
import { at, listAt, parseManifests, textAt } from '../../scripts/ops-check/manifest.ts';

const read = (file: string): string => readFileSync(file, 'utf8');
const compose: unknown = parse(read('docker-compose.prod.yml'), { merge: true });
const keysAt = (value: unknown, ...path: string[]): string[] => Object.keys(at(value, ...path) ?? {});

const container = (file: string): unknown =>
  listAt(parseManifests(file, read(file))[0]?.object, 'spec', 'template', 'spec', 'containers')[0];

/** Every place where the operations files name a setting of the server. */
const NAMED: readonly [file: string, names: readonly string[]][] = [
  ['docker-compose.prod.yml, backend', keysAt(compose, 'services', 'backend', 'environment')],
  ['docker-compose.prod.yml, worker', keysAt(compose, 'services', 'worker', 'environment')],
  ['k8s/base/configmap.yaml', keysAt(parseManifests('configmap', read('k8s/base/configmap.yaml'))[0]?.object, 'data')],
  ...['k8s/backend-deployment.yaml', 'k8s/worker-deployment.yaml'].map((file): [string, string[]] => [
    file,
    listAt(container(file), 'env').map((variable) => textAt(variable, 'name') ?? ''),
  ]),
  ...['ops/systemd/docsense.service', 'ops/systemd/docsense-worker.service'].map((file): [string, string[]] => [
    file,
    [...(/^Environment=(.*)$/m.exec(read(file))?.[1] ?? '').matchAll(/([A-Z_]+)=/g)].map((match) => match[1] ?? ''),
  ]),
];

describe('settings in the operations files', () => {
  const known = settingsOf(Configuration).map(({ name }) => name);

  it.each(NAMED)('%s names settings that the server reads', (_, names) => {
    expect(names.length).toBeGreaterThan(3);
    expect(names.filter((name) => !known.includes(name))).toEqual([]);
  });
});
