import { isNativeError } from 'node:util/types';

/** An error of any making: Fastify's are not native ones, and those of another realm (Jest) are not instances of our `Error`. */
export const isError = (error: unknown): error is Error => error instanceof Error || isNativeError(error);
