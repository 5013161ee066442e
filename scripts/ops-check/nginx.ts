import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram } from './run-program.ts';
import type { Outcome } from './step.ts';

const FILES = ['locations.conf', 'web.conf', 'security-headers.conf', 'frontend.conf', 'docsense.conf'];

/** Writes the configurations of `folder` to `work`, with paths and host names that exist on this machine. */
export function writeLocalNginx(folder: string, work: string): void {
  for (const name of FILES)
    writeFileSync(
      join(work, name),
      readFileSync(join(folder, name), 'utf8')
        .replaceAll('/tmp/', `${work}/`)
        .replaceAll('/etc/nginx/docsense/', `${work}/`)
        .replaceAll('/srv/docsense/web', `${work}/web`)
        .replaceAll('/var/log/nginx/', `${work}/`)
        .replaceAll(/\/etc\/ssl\/certs\/\S+\.crt/g, join(work, 'crt.pem'))
        .replaceAll(/\/etc\/ssl\/private\/\S+\.key/g, join(work, 'key.pem'))
        .replaceAll('server docsense-backend:', 'server 127.0.0.1:'),
    );
}

/** `nginx -t` on both configurations, with paths and host names that exist on the machine that checks. */
export function nginxFaults(folder: string): Outcome {
  const work = mkdtempSync(join(tmpdir(), 'nginx-check-'));
  try {
    const request = 'req -x509 -newkey rsa:2048 -nodes -days 1 -subj /CN=check'.split(' ');
    const files = ['-keyout', join(work, 'key.pem'), '-out', join(work, 'crt.pem')];
    const certificate = spawnSync('openssl', [...request, ...files]);
    if (certificate.error) return { skipped: 'openssl is not installed' };
    writeLocalNginx(folder, work);
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
