import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Database, requireContext } from '#platform';
import { VersionRow } from '../projections/document-contents.ts';
import type { VersionView } from '../version.view.ts';
import { FindDocument } from './find-document.ts';
import { toVersionView } from './to-version-view.ts';

/** Every version, the newest first. */
export class GetVersions extends Query<VersionView[]> {
  constructor(readonly documentId: string) {
    super();
  }
}

@QueryHandler(GetVersions)
export class GetVersionsHandler implements IQueryHandler<GetVersions> {
  constructor(
    private readonly database: Database,
    private readonly find: FindDocument,
  ) {}

  async execute({ documentId }: GetVersions): Promise<VersionView[]> {
    const { tenantId } = requireContext();
    const versions = await this.database.read((rows) =>
      rows.find(VersionRow, { where: { tenantId, documentId }, order: { version: 'DESC' } }),
    );
    // Without any, it may be that there is no such document.
    if (versions.length === 0) await this.find.document(documentId);
    return versions.map(toVersionView);
  }
}
