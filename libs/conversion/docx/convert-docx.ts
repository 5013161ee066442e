import type { Draft } from '../draft.ts';
export const convertDocx = (_bytes: Uint8Array): Draft => {
  throw new Error('x');
};
