import pg from 'pg';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../test/setup/test-database.ts';
import { migrate } from './migrate.ts';

class MakeBirds4000000000000 implements MigrationInterface {
  readonly name = 'MakeBirds4000000000000';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('SELECT pg_sleep(0.2)');
    await runner.query('CREATE TABLE birds (name text)');
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE birds');
  }
}

describe('migrate', () => {
  let database: TestDatabase;
  beforeAll(async () => (database = await createTestDatabase()));
  afterAll(() => database.drop());

  it('runs each migration once when several processes start together', async () => {
    const runs = await Promise.all([1, 2, 3].map(() => migrate(database.url, [MakeBirds4000000000000])));
    expect(runs.flat()).toEqual(['MakeBirds4000000000000']);
  });

  it('shows operators the version', async () => {
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    const { rows } = await client.query('SELECT version FROM schema_migrations ORDER BY version DESC LIMIT 1');
    await client.end();
    expect(rows).toEqual([{ version: '4000000000000' }]);
  });
});
