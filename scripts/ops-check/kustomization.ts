import { existsSync, readFileSync, readdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { listAt } from './manifest.ts';

/**
 * Files and lists that have to agree: the base names each of its files, and the Deployment files that operators name in
 * `k8s/` are the ones of the base (links, because kustomize reads nothing above the folder of a kustomization).
 */
export function kustomizationFaults(folder: string): string[] {
  const base = join(folder, 'base');
  const listed = listAt(parse(readFileSync(join(base, 'kustomization.yaml'), 'utf8')), 'resources');
  const present = readdirSync(base).filter((name) => name !== 'kustomization.yaml');
  return [
    ...present.filter((name) => !listed.includes(name)).map((name) => `${base}: ${name} is not in its kustomization`),
    ...listed.filter((name) => !present.includes(String(name))).map((name) => `${base}: there is no ${String(name)}`),
    ...['backend', 'worker', 'frontend']
      .map((name) => `${name}-deployment.yaml`)
      .filter((name) => {
        const file = join(folder, name);
        return !existsSync(file) || realpathSync(file) !== realpathSync(join(base, name));
      })
      .map((name) => `${folder}/${name} is not the file of the base`),
  ];
}
