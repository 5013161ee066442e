import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Database, requireContext } from '#platform';
import { GetDocumentRecord, type DocumentRecord, type VersionRecord } from '../messages.ts';
import { VersionRow } from '../projections/document-contents.ts';
import { FindDocument } from './find-document.ts';

@QueryHandler(GetDocumentRecord)
export class GetDocumentRecordHandler implements IQueryHandler<GetDocumentRecord> {
  constructor(
    private readonly database: Database,
    private readonly find: FindDocument,
  ) {}

  async execute({
    documentId,
  }: GetDocumentRecord): Promise<{ document: DocumentRecord; versions: readonly VersionRecord[] }> {
    const { tenantId } = requireContext();
    const row = await this.find.document(documentId);
    const versions = await this.database.read((rows) =>
      rows.find(VersionRow, { where: { tenantId, documentId }, order: { version: 'ASC' } }),
    );
    const { id, title, description, tags, filename, mediaType, byteSize, sha256, status, createdAt, createdBy } = row;
    return {
      document: {
        id,
        title,
        description,
        tags,
        filename,
        mediaType,
        sha256,
        status,
        createdBy,
        byteSize: Number(byteSize),
        latestVersion: versions.at(-1)?.version ?? 0,
        createdAt: createdAt.toISOString(),
      },
      versions: versions.map((version) => ({
        version: version.version,
        sha256: version.sha256,
        cause: version.cause,
        feedbackIds: version.feedbackIds,
        wordCount: version.wordCount,
        createdAt: version.createdAt.toISOString(),
        createdBy: version.createdBy,
      })),
    };
  }
}
