import { compiled } from './build/compiled.ts';

// In this process, so that signals reach the server itself.
await compiled('apps/server/src/main');
