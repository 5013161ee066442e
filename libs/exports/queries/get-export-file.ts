import type { Readable } from 'node:stream';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ContentStore, requireContext } from '#platform';
import { EXPORT_FORMATS } from '../domain/export-format.ts';
import { ExportHasFailed, ExportNotReady } from '../domain/export.errors.ts';
import type { ExportFormat } from '../events.ts';
import { FindExport } from './find-export.ts';

export interface ExportFile {
  readonly format: ExportFormat;
  readonly mediaType: string;
  readonly filename: string;
  readonly byteSize: number;
  readonly sha256: string;
  /** Opened when it is read. */
  body(): Readable;
}

/** The file of an export. Refused with `export-not-ready` or `export-failed` when there is none. */
export class GetExportFile extends Query<ExportFile> {
  constructor(readonly exportId: string) {
    super();
  }
}

@QueryHandler(GetExportFile)
export class GetExportFileHandler implements IQueryHandler<GetExportFile> {
  constructor(
    private readonly find: FindExport,
    private readonly contents: ContentStore,
  ) {}

  async execute({ exportId }: GetExportFile): Promise<ExportFile> {
    const { tenantId } = requireContext();
    const { format, filename, status, sha256, byteSize, failure } = await this.find.byId(exportId);
    if (status === 'failed') throw new ExportHasFailed(failure?.message ?? 'The file could not be written.');
    if (sha256 === null) throw new ExportNotReady('The file is not written yet. Ask again in a moment.');
    return {
      format,
      filename,
      sha256,
      mediaType: EXPORT_FORMATS[format].mediaType,
      byteSize: Number(byteSize),
      body: () => this.contents.stream(tenantId, sha256),
    };
  }
}
