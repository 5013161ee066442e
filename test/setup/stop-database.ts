import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

/** Jest's globalTeardown. */
export default async (): Promise<void> => {
  const { embedded, server, template } = globalThis.testDatabase ?? {};
  if (embedded) {
    await embedded.stop();
    rmSync(join(tmpdir(), `docsense-test-${process.pid}`), { recursive: true, force: true });
  } else if (server) {
    const client = new pg.Client({ connectionString: server });
    await client.connect();
    await client.query(`DROP DATABASE IF EXISTS "${template}" WITH (FORCE)`);
    await client.end();
  }
};
