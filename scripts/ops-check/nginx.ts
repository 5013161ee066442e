import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram } from './run-program.ts';
import type { Outcome } from './step.ts';

/** `nginx -t` on both configurations, with paths and host names that exist on the machine that checks. */
export function nginxFaults(folder: string): Outcome {
  const work = mkdtempSync(join(tmpdir(), 'nginx-check-'));
  try {
    const key = join(work, 'key.pem');
    const crt = join(work, 'crt.pem');
    const request = 'req -x509 -newkey rsa:2048 -nodes -days 1 -subj /CN=check'.split(' ');
    const certificate = spawnSync('openssl', [...request, '-keyout', key, '-out', crt]);
    if (certificate.error) return { skipped: 'openssl is not installed' };
    const local = (name: string): string =>
      readFileSync(join(folder, name), 'utf8')
        .replaceAll('/tmp/', `${work}/`)
        .replaceAll('/etc/nginx/docsense/', `${work}/`)
        .replaceAll('/var/log/nginx/', `${work}/`)
        .replaceAll(/\/etc\/ssl\/certs\/\S+\.crt/g, crt)
        .replaceAll(/\/etc\/ssl\/private\/\S+\.key/g, key)
        .replaceAll('server docsense-backend:', 'server 127.0.0.1:');
    writeFileSync(join(work, 'locations.conf'), local('locations.conf'));
    writeFileSync(join(work, 'frontend.conf'), local('frontend.conf'));
    writeFileSync(join(work, 'docsense.conf'), local('docsense.conf'));
    writeFileSync(
      join(work, 'host.conf'),
      `pid ${work}/host.pid;\nerror_log ${work}/host.log;\nevents {}\nhttp {\n  include ${work}/docsense.conf;\n}\n`,
    );
    const outcomes = ['frontend.conf', 'host.conf'].map((name) =>
      runProgram('nginx', ['-t', '-q', '-c', join(work, name)]),
    );
    return (
      outcomes.find((outcome) => 'skipped' in outcome) ??
      outcomes.flatMap((outcome) => ('skipped' in outcome ? [] : outcome))
    );
  } finally {
    rmSync(work, { recursive: true });
  }
}
