import { existsSync, readFileSync } from 'node:fs';
import { composePolicyFaults, composeSchemaFaults } from './compose.ts';
import { dockerfileFaults } from './dockerfile.ts';
import { unknownKeyFaults } from './kubernetes-keys.ts';
import { policyFaults } from './kubernetes-policy.ts';
import { schemaFaults } from './kubernetes-schema.ts';
import { kustomizationFaults } from './kustomization.ts';
import { parseManifests, readManifests } from './manifest.ts';
import type { Manifest } from './manifest.ts';
import { nginxFaults } from './nginx.ts';
import { runProgram } from './run-program.ts';
import { shellFaults } from './shell.ts';
import type { Step } from './step.ts';
import { systemdFaults } from './systemd.ts';

const COMPOSE = 'docker-compose.prod.yml';
const SECRET = 'k8s/secret.example.yaml';
// Apache-2.0, from github.com/compose-spec/compose-spec (schema/compose-spec.json); not part of this repository.
const COMPOSE_SCHEMA = process.env['COMPOSE_SCHEMA'] ?? '../shared/ops/compose-spec.json';

const read = (file: string): string => readFileSync(file, 'utf8');
const manifests = (): Manifest[] => [...readManifests('k8s/base'), ...parseManifests(SECRET, read(SECRET))];

/** Every check of the operations files, run from the root of the repository. */
export const STEPS: readonly Step[] = [
  { name: 'Kubernetes: schema', neededInCi: true, run: () => schemaFaults(manifests()) },
  { name: 'Kubernetes: unknown keys', neededInCi: true, run: () => unknownKeyFaults(manifests()) },
  { name: 'Kubernetes: policy', neededInCi: true, run: () => policyFaults(manifests()) },
  { name: 'Kubernetes: files', neededInCi: true, run: () => kustomizationFaults('k8s') },
  // kubectl is not a package of Debian in a version that reads this kustomization.
  {
    name: 'Kubernetes: overlay',
    neededInCi: false,
    run: () => runProgram('kubectl', ['kustomize', 'k8s/overlays/production']),
  },
  { name: 'Compose: policy', neededInCi: true, run: () => composePolicyFaults(read(COMPOSE)) },
  {
    name: 'Compose: schema',
    neededInCi: false,
    run: () =>
      existsSync(COMPOSE_SCHEMA)
        ? composeSchemaFaults(read(COMPOSE), JSON.parse(read(COMPOSE_SCHEMA)))
        : { skipped: `no schema at ${COMPOSE_SCHEMA}; set COMPOSE_SCHEMA to a copy of compose-spec.json` },
  },
  {
    name: 'Dockerfiles',
    neededInCi: true,
    run: () =>
      ['Dockerfile', 'ops/nginx/Dockerfile'].flatMap((file) =>
        dockerfileFaults(read(file)).map((fault) => `${file}: ${fault}`),
      ),
  },
  { name: 'nginx -t', neededInCi: true, run: () => nginxFaults('ops/nginx') },
  { name: 'systemd-analyze verify', neededInCi: true, run: () => systemdFaults('ops/systemd') },
  { name: 'shellcheck', neededInCi: true, run: shellFaults },
  {
    name: 'yamllint',
    neededInCi: true,
    run: () => runProgram('yamllint', ['--strict', '-c', 'ops/yamllint.yaml', 'k8s', COMPOSE]),
  },
];
