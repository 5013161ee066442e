import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { goldenFile } from '../test/events/golden-file.ts';
import { registeredTypes } from '../test/events/registered-types.ts';

// Keeps the example of each event type's current version for ever. What is there is never written again: events of that
// version may be stored, and the file stands for them.
for (const { module, name, type } of await registeredTypes()) {
  const file = goldenFile(module, name, type.version);
  if (existsSync(file)) continue;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(type.example, null, 2)}\n`);
  console.log(`${file} written`);
}
