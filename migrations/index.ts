import type { MigrationInterface } from 'typeorm';

/** Every migration in the order it landed. None is edited afterwards. */
export const migrations: readonly (new () => MigrationInterface)[] = [];
