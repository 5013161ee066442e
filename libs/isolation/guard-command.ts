import { findProgram } from './find-program.ts';

const MEGABYTE = 1024 * 1024;

/**
 * What goes before a command where the programs exist: `setpriv --pdeathsig` (the kernel kills the child with its
 * parent, even out of an endless loop) and `prlimit --data` (allocations beyond `dataMb` fail early).
 */
export const guardCommand = (dataMb: number): string[] => {
  const setpriv = findProgram('setpriv');
  const prlimit = findProgram('prlimit');
  return [
    ...(setpriv === undefined ? [] : [setpriv, '--pdeathsig', 'KILL']),
    ...(prlimit === undefined ? [] : [prlimit, `--data=${dataMb * MEGABYTE}`]),
  ];
};
