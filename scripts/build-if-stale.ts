import { build } from './build/build.ts';
import { isStale } from './build/is-stale.ts';

if (isStale()) build();
