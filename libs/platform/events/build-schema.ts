import type { EntityManager } from 'typeorm';

const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Schema in which a projection's tables are filled anew, beside the live ones. */
export const buildSchema = (subscription: string): string => `rebuild_${subscription.replaceAll('-', '_')}`;

/** Schema in which the tables before the last swap are kept, for a way back. */
export const keptSchema = (subscription: string): string => `previous_${subscription.replaceAll('-', '_')}`;

/** Has the statements of this transaction write to the tables of a schema: they name none. */
export const writeTo = async (rows: EntityManager, schema: string): Promise<void> => {
  await rows.query(`SET LOCAL search_path = ${identifier(schema)}, public`);
};

/** Has the statements of this transaction write to the build's tables. */
export const writeToBuild = (rows: EntityManager, subscription: string): Promise<void> =>
  writeTo(rows, buildSchema(subscription));

/** A new schema with empty copies of the live tables, with their keys, indexes, defaults and row-level security. */
export const createTablesIn = async (rows: EntityManager, schema: string, tables: readonly string[]): Promise<void> => {
  await rows.query(`CREATE SCHEMA ${identifier(schema)}`);
  for (const table of tables) {
    await rows.query(
      `CREATE TABLE ${identifier(schema)}.${identifier(table)} (LIKE public.${identifier(table)} INCLUDING ALL)`,
    );
    await rows.query('SELECT secure_read_table($1)', [`${identifier(schema)}.${identifier(table)}`]);
  }
  await rows.query(`GRANT USAGE ON SCHEMA ${identifier(schema)} TO docsense_app`);
};

/** Empty tables for a build, in place of those that an earlier one left behind. */
export const createBuildTables = async (
  rows: EntityManager,
  subscription: string,
  tables: readonly string[],
): Promise<void> => {
  await rows.query(`DROP SCHEMA IF EXISTS ${identifier(buildSchema(subscription))} CASCADE`);
  await createTablesIn(rows, buildSchema(subscription), tables);
};

/** Puts the build's tables in the place of the live ones, and keeps those. Needs a moment without readers. */
export const swapTables = async (
  rows: EntityManager,
  subscription: string,
  tables: readonly string[],
): Promise<void> => {
  const [build, kept] = [identifier(buildSchema(subscription)), identifier(keptSchema(subscription))];
  await rows.query(`DROP SCHEMA IF EXISTS ${kept} CASCADE`);
  await rows.query(`CREATE SCHEMA ${kept}`);
  for (const table of tables) {
    await rows.query(`ALTER TABLE public.${identifier(table)} SET SCHEMA ${kept}`);
    await rows.query(`ALTER TABLE ${build}.${identifier(table)} SET SCHEMA public`);
  }
  await rows.query(`DROP SCHEMA ${build} CASCADE`);
};

/** The reverse of `swapTables`: the kept tables are live again, and those that were live are gone. */
export const swapBack = async (rows: EntityManager, subscription: string, tables: readonly string[]): Promise<void> => {
  const kept = identifier(keptSchema(subscription));
  for (const table of tables) {
    await rows.query(`DROP TABLE public.${identifier(table)}`);
    await rows.query(`ALTER TABLE ${kept}.${identifier(table)} SET SCHEMA public`);
  }
  await rows.query(`DROP SCHEMA ${kept} CASCADE`);
};
