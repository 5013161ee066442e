import { compiled } from './build/compiled.ts';

const PARENT_CHECK_MS = 500;

// npm that was killed outright cannot pass that on: end with it, instead of holding port and data for nobody.
const parent = process.ppid;
setInterval(() => {
  if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
}, PARENT_CHECK_MS).unref();

// In this process, so that signals reach the server itself.
await compiled('apps/server/src/main');
