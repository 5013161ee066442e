import { registerEvents } from '#kernel';
import type { ExportEvent } from './events.ts';

const about = {
  exportId: '0f8fad5b-d9cb-469f-a165-70867728950e',
  documentId: '4f7c0b52-9a1e-4d36-8f0b-2c5d7e9a1b34',
};

export const exportEvents = registerEvents<ExportEvent>()({
  ExportRequested: {
    version: 1,
    example: {
      ...about,
      version: 3,
      format: 'docx',
      include: ['findings', 'tracked-changes'],
      baseVersion: 1,
      filename: 'Carry index.v3.docx',
    },
  },
  ExportCompleted: {
    version: 1,
    example: {
      ...about,
      sha256: 'b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9',
      byteSize: 18_342,
    },
  },
  ExportFailed: {
    version: 1,
    example: { ...about, code: 'timed-out', message: 'Writing the file took too long.', retryable: true },
  },
});
