import { at, listAt, textAt } from './manifest.ts';
import type { Manifest } from './manifest.ts';
import { imageFaults } from './image-policy.ts';

/** House rules for one container of a pod: probes, resources, rights, and references to keys that exist. */
export function containerFaults(container: unknown, pod: unknown, all: readonly Manifest[]): string[] {
  const faults: string[] = [];
  for (const probe of ['startupProbe', 'livenessProbe', 'readinessProbe'])
    if (at(container, probe) === undefined) faults.push(`no ${probe}`);
  for (const kind of ['requests', 'limits'])
    for (const resource of ['cpu', 'memory'])
      if (at(container, 'resources', kind, resource) === undefined) faults.push(`no ${resource} in its ${kind}`);
  const either = (...path: string[]): unknown =>
    at(container, 'securityContext', ...path) ?? at(pod, 'securityContext', ...path);
  if (either('runAsNonRoot') !== true) faults.push('runAsNonRoot is not true');
  if (either('seccompProfile', 'type') !== 'RuntimeDefault') faults.push('seccompProfile is not RuntimeDefault');
  if (at(container, 'securityContext', 'readOnlyRootFilesystem') !== true)
    faults.push('its root file system is writable');
  if (at(container, 'securityContext', 'allowPrivilegeEscalation') !== false) faults.push('it may escalate privileges');
  if (!listAt(container, 'securityContext', 'capabilities', 'drop').includes('ALL'))
    faults.push('it keeps capabilities');
  faults.push(
    ...imageFaults(textAt(container, 'image')),
    ...referenceFaults(container, all),
    ...mountFaults(container, pod),
  );
  const name = textAt(container, 'name');
  return faults.map((fault) => `container ${name}: ${fault}`);
}

function referenceFaults(container: unknown, all: readonly Manifest[]): string[] {
  const find = (kind: string, name: unknown): Manifest | undefined =>
    all.find((manifest) => manifest.kind === kind && manifest.name === name);
  const maps = listAt(container, 'envFrom')
    .map((source) => at(source, 'configMapRef', 'name'))
    .filter((name) => !find('ConfigMap', name))
    .map((name) => `there is no ConfigMap ${String(name)}`);
  const keys = listAt(container, 'env').flatMap((variable) => {
    const reference = at(variable, 'valueFrom', 'secretKeyRef');
    if (reference === undefined) return [];
    const key = textAt(reference, 'key') ?? '';
    const secret = find('Secret', at(reference, 'name'));
    return at(secret?.object, 'stringData', key) === undefined
      ? [`there is no key ${key} in Secret ${String(at(reference, 'name'))}`]
      : [];
  });
  return [...maps, ...keys];
}

function mountFaults(container: unknown, pod: unknown): string[] {
  const volumes = listAt(pod, 'volumes').map((volume) => at(volume, 'name'));
  return listAt(container, 'volumeMounts')
    .map((mount) => at(mount, 'name'))
    .filter((name) => !volumes.includes(name))
    .map((name) => `there is no volume ${String(name)}`);
}
