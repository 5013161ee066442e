import { at, listAt, textAt } from './manifest.ts';
import type { Manifest } from './manifest.ts';
import { containerFaults } from './container-policy.ts';

/**
 * House rules over all objects together: hardened containers, a disruption budget and an autoscaler for every
 * Deployment, selectors that match, ports and references that exist, releases without a gap, a Secret without values.
 */
export function policyFaults(manifests: readonly Manifest[]): string[] {
  const ofKind = (kind: string): Manifest[] => manifests.filter((manifest) => manifest.kind === kind);
  return [
    ...ofKind('Deployment').flatMap((deployment) => deploymentFaults(deployment, manifests)),
    ...ofKind('Service').flatMap((service) => serviceFaults(service, ofKind('Deployment'))),
    ...ofKind('Secret').flatMap(secretFaults),
    ...manifests
      .filter(({ kind, object }) => kind !== 'Namespace' && textAt(object, 'metadata', 'namespace') !== 'production')
      .map(({ file, kind, name }) => `${file}: ${kind} ${name} is not in the namespace production`),
  ];
}

function deploymentFaults(deployment: Manifest, all: readonly Manifest[]): string[] {
  const { file, name, object } = deployment;
  const pod = at(object, 'spec', 'template', 'spec');
  const labels = at(object, 'spec', 'template', 'metadata', 'labels');
  const faults: string[] = [];
  if (!matches(at(object, 'spec', 'selector', 'matchLabels'), labels))
    faults.push('its selector does not match its pods');
  if (textAt(labels, 'app') !== name) faults.push(`its pods have no label app=${name}`);
  if (at(object, 'spec', 'strategy', 'rollingUpdate', 'maxUnavailable') !== 0) faults.push('maxUnavailable is not 0');
  if (at(pod, 'automountServiceAccountToken') !== false) faults.push('it mounts a service account token');
  const budget = all.some(
    (other) =>
      other.kind === 'PodDisruptionBudget' && matches(at(other.object, 'spec', 'selector', 'matchLabels'), labels),
  );
  if (!budget) faults.push('it has no PodDisruptionBudget');
  const scaler = all.some(
    (other) =>
      other.kind === 'HorizontalPodAutoscaler' && textAt(other.object, 'spec', 'scaleTargetRef', 'name') === name,
  );
  if (!scaler) faults.push('it has no HorizontalPodAutoscaler');
  if (scaler && at(object, 'spec', 'replicas') !== undefined) faults.push('replicas fights with its autoscaler');
  for (const container of listAt(pod, 'containers')) faults.push(...containerFaults(container, pod, all));
  return faults.map((fault) => `${file}: Deployment ${name}: ${fault}`);
}

function serviceFaults({ file, name, object }: Manifest, deployments: readonly Manifest[]): string[] {
  const target = deployments.find(({ object: deployment }) =>
    matches(at(object, 'spec', 'selector'), at(deployment, 'spec', 'template', 'metadata', 'labels')),
  );
  if (!target) return [`${file}: Service ${name}: it selects no Deployment`];
  const ports = listAt(target.object, 'spec', 'template', 'spec', 'containers')
    .flatMap((container) => listAt(container, 'ports'))
    .map((port) => textAt(port, 'name'));
  return listAt(object, 'spec', 'ports')
    .map((port) => textAt(port, 'targetPort'))
    .filter((port) => port === undefined || !ports.includes(port))
    .map((port) => `${file}: Service ${name}: ${target.name} has no port named ${port}`);
}

function secretFaults({ file, name, object }: Manifest): string[] {
  const values = { ...plain(at(object, 'data')), ...plain(at(object, 'stringData')) };
  return Object.entries(values)
    .filter(([, value]) => value !== '')
    .map(([key]) => `${file}: Secret ${name}: ${key} has a value`);
}

/** True if every wanted label is there; a selector without labels selects everything and matches nothing here. */
function matches(wanted: unknown, labels: unknown): boolean {
  const pairs = Object.entries(plain(wanted));
  return pairs.length > 0 && pairs.every(([key, value]) => at(labels, key) === value);
}

function plain(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
