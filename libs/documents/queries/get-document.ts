import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { DocumentView } from '../document.view.ts';
import { DuplicatesOf } from './duplicates-of.ts';
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
    private readonly find: FindDocument,
    private readonly duplicates: DuplicatesOf,
  ) {}

  async execute({ documentId }: GetDocument): Promise<DocumentView> {
    const row = await this.find.document(documentId);
    const duplicates = await this.duplicates.of([row]);
    return toDocumentView(row, duplicates.get(row.id) ?? []);
  }
}
