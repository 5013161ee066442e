export { childBeside } from './child-beside.ts';
export { findProgram } from './find-program.ts';
export { ProcessPool, type ProcessPoolOptions } from './process-pool.ts';
export { runProgram, type ProgramRun } from './run-program.ts';
export { serve } from './serve.ts';
export { TaskFailure, type TaskFailureCode } from './task-failure.ts';
