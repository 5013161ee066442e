import { readFile } from 'node:fs/promises';
import { serve } from '#isolation';
import { ConversionFailure } from './conversion-failure.ts';
import { convert } from './convert.ts';
import { PagesToRead } from './ocr/pages-to-read.ts';
import type { ConversionAnswer, ConversionTask } from './conversion-task.ts';

const answer = async ({ path, bytes, scans = [], ...file }: ConversionTask): Promise<ConversionAnswer> => {
  try {
    const content = path === undefined ? bytes : await readFile(path);
    return { document: await convert(content ?? new Uint8Array(), { ...file, scans }) };
  } catch (error) {
    if (error instanceof PagesToRead) return { images: error.images };
    if (!(error instanceof ConversionFailure)) throw error;
    return { failure: { code: error.code, message: error.message, retryable: error.retryable } };
  }
};

serve(answer);
