import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { EntityManager } from 'typeorm';
import { Database, requireContext } from '#platform';
import type { DocumentView } from '../document.view.ts';
import { DocumentRow } from '../projections/document-views.ts';
import { duplicatesOf } from './duplicates-of.ts';
import { FindDocument } from './find-document.ts';
import { toDocumentView } from './to-document-view.ts';

export class GetDocument extends Query<DocumentView> {
  constructor(readonly documentId: string) {
    super();
  }
}

@QueryHandler(GetDocument)
export class GetDocumentHandler implements IQueryHandler<GetDocument> {
  constructor(
    private readonly database: Database,
    private readonly find: FindDocument,
  ) {}

  async execute({ documentId }: GetDocument): Promise<DocumentView> {
    const { tenantId } = requireContext();
    const view = await this.database.read(async (rows) => {
      const row = await rows.findOneBy(DocumentRow, { tenantId, id: documentId });
      return row && withDuplicates(rows, row);
    });
    if (view) return view;
    const uploaded = await this.find.uploaded(documentId);
    return this.database.read((rows) => withDuplicates(rows, uploaded));
  }
}

const withDuplicates = async (rows: EntityManager, row: DocumentRow): Promise<DocumentView> =>
  toDocumentView(row, (await duplicatesOf(rows, [row])).get(row.id) ?? []);
