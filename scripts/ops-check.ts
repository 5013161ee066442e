/**
 * Checks Dockerfiles, Compose, Kubernetes, nginx, systemd and shell files without a cluster. A step whose program is
 * absent is skipped and says so; with `CI=true` that is a failure where the program can be installed.
 */
import { STEPS } from './ops-check/steps.ts';

const inCi = process.env['CI'] === 'true';

for (const { name, neededInCi, run } of STEPS) {
  const outcome = await run();
  if ('skipped' in outcome) {
    const failed = inCi && neededInCi;
    if (failed) process.exitCode = 1;
    console.log(`${failed ? 'FAILED ' : 'SKIPPED'}  ${name}: NOT CHECKED, ${outcome.skipped}`);
  } else if (outcome.length > 0) {
    process.exitCode = 1;
    console.log(`FAILED   ${name}\n${outcome.map((fault) => `         ${fault}`).join('\n')}`);
  } else console.log(`passed   ${name}`);
}
