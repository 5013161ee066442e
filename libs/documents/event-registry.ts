import { registerEvents } from '#kernel';
import type { DocumentEvent } from './events.ts';

const documentId = '4f7c0b52-9a1e-4d36-8f0b-2c5d7e9a1b34';
const sha256 = 'b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9';

export const documentEvents = registerEvents<DocumentEvent>()({
  DocumentUploaded: {
    version: 1,
    example: {
      documentId,
      title: 'Méthodologie de l’indice «Zinsträger» – 指数编制方法',
      description: 'Momentum over 250 trading days, volatility target 10 %',
      tags: ['index', 'rates & fx', '🇪🇺'],
      filename: 'index methodology (final).docx',
      mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      format: 'docx',
      byteSize: 52_428_800,
      sha256,
      analyse: true,
      policyRepositoryId: '0d6f7a4e-2f6b-4c0f-b0f7-6d2d1f0c9e55',
    },
  },
  ConversionStarted: { version: 1, example: { documentId } },
  DocumentConverted: {
    version: 1,
    example: {
      documentId,
      pageCount: 42,
      warnings: [{ code: 'image-left-out', message: 'A picture on page 7 has no text.', page: 7 }],
    },
  },
  ConversionFailed: {
    version: 1,
    example: { documentId, code: 'encrypted', message: 'The file asks for a password.', retryable: false },
  },
  VersionCreated: {
    version: 2,
    upcasts: {
      1: (data: object) => ({ ...data, wordsSha256: null, apartSha256: null }),
    },
    example: {
      documentId,
      number: 2,
      cause: 'feedback',
      baseVersion: 1,
      feedbackIds: ['8c1d3f8e-0f5e-8a55-a1b2-3f1f6b9f7d10'],
      edits: [{ start: 118, end: 129, quote: 'recent days', replacement: 'the 20 preceding Trading Days (𝑛 = 20)' }],
      sha256,
      blocksSha256: '2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae',
      wordsSha256: 'fcde2b2edba56bf408601fb721fe9b5c338d10ee429ea04fae5511b68fbf8fb9',
      apartSha256: 'baa5a0964d3320fbc0c6a922140453c8513ea24ab8fd0577034804a967248096',
      wordCount: 12_431,
      analyse: true,
    },
  },
  DocumentDetailsChanged: {
    version: 1,
    example: { documentId, title: 'Index methodology', description: null, tags: ['index'] },
  },
  DocumentWithdrawn: { version: 1, example: { documentId } },
});
