export { ProcessPool, type ProcessPoolOptions } from './process-pool.ts';
export { serve } from './serve.ts';
export { TaskFailure, type TaskFailureCode } from './task-failure.ts';
