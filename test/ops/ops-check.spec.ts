import { mkdtempSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composePolicyFaults } from '../../scripts/ops-check/compose.ts';
import { dockerfileFaults } from '../../scripts/ops-check/dockerfile.ts';
import { unknownKeyFaults } from '../../scripts/ops-check/kubernetes-keys.ts';
import { policyFaults } from '../../scripts/ops-check/kubernetes-policy.ts';
import { schemaFaults } from '../../scripts/ops-check/kubernetes-schema.ts';
import { kustomizationFaults } from '../../scripts/ops-check/kustomization.ts';
import { parseManifests, readManifests } from '../../scripts/ops-check/manifest.ts';
import type { Manifest } from '../../scripts/ops-check/manifest.ts';
import { nginxFaults } from '../../scripts/ops-check/nginx.ts';
import { systemdFaults } from '../../scripts/ops-check/systemd.ts';

const read = (file: string): string => readFileSync(file, 'utf8');

/** The objects of k8s/ with one text replaced in one file. The text must be there, or the test would prove nothing. */
function manifestsWith(file: string, from: string | RegExp, to: string): Manifest[] {
  const path = join('k8s/base', file);
  const text = read(path);
  const planted = text.replace(from, to);
  if (planted === text && from !== '') throw new Error(`${file} has no ${from}`);
  return [
    ...readManifests('k8s/base').filter((manifest) => manifest.file !== path),
    ...parseManifests(path, planted),
    ...parseManifests('secret', read('k8s/secret.example.yaml')),
  ];
}

const asCommitted = (): Manifest[] => manifestsWith('services.yaml', '', '');

describe('Kubernetes files', () => {
  it('have no fault as committed', async () => {
    expect(await schemaFaults(asCommitted())).toEqual([]);
    expect(unknownKeyFaults(asCommitted())).toEqual([]);
    expect(policyFaults(asCommitted())).toEqual([]);
    expect(kustomizationFaults('k8s')).toEqual([]);
  });

  it('are refused with a value of the wrong type', async () =>
    expect(await schemaFaults(manifestsWith('worker-deployment.yaml', 'maxSurge: 1', 'maxSurge: true'))).toEqual([
      expect.stringContaining('maxSurge'),
    ]));

  it('are refused with a kind that does not exist', async () =>
    expect(await schemaFaults(manifestsWith('services.yaml', 'kind: Service', 'kind: Servise'))).toEqual([
      expect.stringContaining('there is no Servise in v1'),
    ]));

  it('are refused with a misspelt key, with its place', () =>
    expect(unknownKeyFaults(manifestsWith('backend-deployment.yaml', 'readinessProbe:', 'readynessProbe:'))).toEqual([
      expect.stringMatching(/backend-deployment\.yaml: Deployment docsense-backend: .*readynessProbe/),
    ]));

  it.each([
    ['backend-deployment.yaml', ':1.0.0', ':latest', 'the tag latest'],
    ['backend-deployment.yaml', ':1.0.0', '', 'has no tag'],
    ['backend-deployment.yaml', 'docsense-backend:1.0.0', 'registry:5000/docsense-backend', 'has no tag'],
    ['worker-deployment.yaml', / *livenessProbe:[\s\S]*?(?= {10}readinessProbe)/, '', 'no livenessProbe'],
    ['worker-deployment.yaml', /limits:\n.*cpu.*\n/, 'limits:\n', 'no cpu in its limits'],
    ['frontend-deployment.yaml', 'runAsNonRoot: true', 'runAsNonRoot: false', 'runAsNonRoot'],
    ['frontend-deployment.yaml', 'readOnlyRootFilesystem: true', 'readOnlyRootFilesystem: false', 'writable'],
    ['frontend-deployment.yaml', "drop: ['ALL']", 'drop: []', 'capabilities'],
    ['frontend-deployment.yaml', 'allowPrivilegeEscalation: false', 'allowPrivilegeEscalation: true', 'escalate'],
    ['frontend-deployment.yaml', / *seccompProfile:\n.*\n/, '', 'seccompProfile'],
    [
      'frontend-deployment.yaml',
      '- name: tmp\n          emptyDir',
      '- name: other\n          emptyDir',
      'no volume tmp',
    ],
    ['backend-deployment.yaml', 'maxUnavailable: 0', 'maxUnavailable: 1', 'maxUnavailable'],
    ['backend-deployment.yaml', 'automountServiceAccountToken: false', '', 'service account token'],
    ['backend-deployment.yaml', 'revisionHistoryLimit: 5', 'replicas: 3', 'replicas fights'],
    [
      'backend-deployment.yaml',
      'matchLabels:\n      app: docsense-backend',
      'matchLabels:\n      app: other',
      'selector',
    ],
    ['backend-deployment.yaml', 'namespace: production', 'namespace: default', 'not in the namespace'],
    ['backend-deployment.yaml', 'name: docsense-config', 'name: other-config', 'no ConfigMap other-config'],
    ['backend-deployment.yaml', 'key: SECRET_KEY', 'key: SECRETKEY', 'no key SECRETKEY'],
    ['services.yaml', 'targetPort: http', 'targetPort: web', 'no port named web'],
    ['services.yaml', 'selector:\n    app: docsense-backend', 'selector:\n    app: gone', 'selects no Deployment'],
    ['disruption-budgets.yaml', 'matchLabels:\n      app: docsense-backend', 'matchLabels:\n      app: gone', 'Budget'],
    [
      'autoscalers.yaml',
      'kind: Deployment\n    name: docsense-worker',
      'kind: Deployment\n    name: gone',
      'Autoscaler',
    ],
  ])('break the policy: %s with %s as "%s"', (file, from, to, fault) =>
    expect(policyFaults(manifestsWith(file, from, to)).join('\n')).toContain(fault),
  );

  it('break the policy with a value in the Secret', () => {
    const secret = read('k8s/secret.example.yaml').replace("SECRET_KEY: ''", 'SECRET_KEY: abc');
    const manifests = asCommitted().filter(({ kind }) => kind !== 'Secret');
    expect(policyFaults([...manifests, ...parseManifests('secret', secret)])).toEqual([
      'secret: Secret docsense-secrets: SECRET_KEY has a value',
    ]);
  });
});

describe('files in a changed copy', () => {
  let work: string;
  beforeEach(() => {
    work = mkdtempSync(join(tmpdir(), 'ops-check-'));
    cpSync('k8s', join(work, 'k8s'), { recursive: true, verbatimSymlinks: true });
    cpSync('ops', join(work, 'ops'), { recursive: true });
  });
  afterEach(() => rmSync(work, { recursive: true }));

  const plant = (file: string, from: string, to: string): void => {
    const text = read(join(work, file));
    if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
    writeFileSync(join(work, file), text.replace(from, to));
  };

  it('a base file that kustomize does not read is caught', () => {
    plant('k8s/base/kustomization.yaml', '  - network-policies.yaml\n', '');
    expect(kustomizationFaults(join(work, 'k8s'))).toEqual([
      expect.stringContaining('network-policies.yaml is not in'),
    ]);
  });

  it('a Deployment file that is no longer the file of the base is caught', () => {
    rmSync(join(work, 'k8s/worker-deployment.yaml'));
    writeFileSync(join(work, 'k8s/worker-deployment.yaml'), read('k8s/base/worker-deployment.yaml'));
    expect(kustomizationFaults(join(work, 'k8s'))).toEqual([expect.stringContaining('worker-deployment.yaml')]);
  });

  it('an unknown nginx directive is caught, where nginx is installed', () => {
    plant('ops/nginx/locations.conf', 'proxy_buffering', 'proxy_bufering');
    const outcome = nginxFaults(join(work, 'ops/nginx'));
    expect(outcome).toEqual(
      'skipped' in outcome
        ? { skipped: expect.any(String) }
        : [expect.stringContaining('proxy_bufering'), expect.stringContaining('proxy_bufering')],
    );
  });

  it('an unknown key of a unit is caught, where systemd is installed', () => {
    plant('ops/systemd/docsense.service', 'MemoryMax', 'MemoryMaxx');
    const outcome = systemdFaults(join(work, 'ops/systemd'));
    expect(outcome).toEqual(
      'skipped' in outcome ? { skipped: expect.any(String) } : [expect.stringContaining('MemoryMaxx')],
    );
  });
});

describe('docker-compose.prod.yml', () => {
  const compose = read('docker-compose.prod.yml');

  it('has no fault as committed', () => expect(composePolicyFaults(compose)).toEqual([]));

  it.each([
    ['image: redis:7.2-bookworm', 'image: redis:latest', 'service redis: the image redis:latest has the tag latest'],
    ['image: docsense-frontend:${VERSION:-1.0.0}', 'image: docsense-frontend', 'service frontend: the image'],
    ['  frontend:\n', '  proxy:\n', 'there is no service frontend'],
    ['SECRET_KEY: ${SECRET_KEY:?}', 'SECRET_KEY: ${SECRET_KEY:-changeme}', 'SECRET_KEY is not taken from'],
    ['          memory: 192m\n', '', 'service redis: no limit of memory'],
    ['    healthcheck:\n      # Over TCP', '    x-healthcheck:\n      # Over TCP', 'service postgres: no health check'],
  ])('is refused with %j as %j', (from, to, fault) => {
    expect(compose).toContain(from);
    expect(composePolicyFaults(compose.replace(from, to)).join('\n')).toContain(fault);
  });
});

describe('Dockerfile', () => {
  const dockerfile = read('Dockerfile');

  it.each(['Dockerfile', 'ops/nginx/Dockerfile'])('%s has no fault as committed', (file) =>
    expect(dockerfileFaults(read(file))).toEqual([]),
  );

  it.each([
    ['USER 10001:10001', 'USER root', 'it runs as root'],
    ['HEALTHCHECK --', '# HEALTHCHECK --', 'no health check'],
    ['ARG BASE=node:24-bookworm-slim', 'ARG BASE=node:latest', 'latest'],
    ['ARG BASE=node:24-bookworm-slim', 'ARG BASE=node', 'has no tag'],
    ['org.opencontainers.image.version', 'version', 'no version label'],
  ])('is refused with %s as %s', (from, to, fault) => {
    expect(dockerfile).toContain(from);
    expect(dockerfileFaults(dockerfile.replace(from, to)).join('\n')).toContain(fault);
  });
});
