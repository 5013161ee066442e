import type { EntityManager } from 'typeorm';

const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Schema in which a projection's tables are filled anew, beside the live ones. */
export const buildSchema = (subscription: string): string => `rebuild_${subscription.replaceAll('-', '_')}`;

/** Schema in which the tables before the last swap are kept, for a way back. */
export const keptSchema = (subscription: string): string => `previous_${subscription.replaceAll('-', '_')}`;

/** Has the statements of this transaction write to the build's tables: they name no schema. */
export const writeToBuild = async (rows: EntityManager, subscription: string): Promise<void> => {
  await rows.query(`SET LOCAL search_path = ${identifier(buildSchema(subscription))}, public`);
};

/** Empty copies of the live tables, with their keys, indexes, defaults and row-level security. */
export const createBuildTables = async (
  rows: EntityManager,
  subscription: string,
  tables: readonly string[],
): Promise<void> => {
  const schema = identifier(buildSchema(subscription));
  await rows.query(`DROP SCHEMA IF EXISTS ${schema} CASCADE`);
  await rows.query(`CREATE SCHEMA ${schema}`);
  for (const table of tables) {
    await rows.query(`CREATE TABLE ${schema}.${identifier(table)} (LIKE public.${identifier(table)} INCLUDING ALL)`);
    await rows.query('SELECT secure_read_table($1)', [`${buildSchema(subscription)}.${table}`]);
  }
  await rows.query(`GRANT USAGE ON SCHEMA ${schema} TO docsense_app`);
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
