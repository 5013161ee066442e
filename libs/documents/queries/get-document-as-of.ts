import { Query, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { GetDocumentMoments } from '#audit/messages';
import { EventStore, happenedBy, PastTables, requireContext, type AsOf } from '#platform';
import { DocumentNotFound, VersionNotFound } from '../domain/document.errors.ts';
import type { DocumentView } from '../document.view.ts';
import { DocumentRow, documentViews } from '../projections/document-views.ts';
import { toDocumentView } from './to-document-view.ts';

/** A document as it was. `duplicateOf` is empty: it is of other documents, and not of this one's history. */
export class GetDocumentAsOf extends Query<DocumentView> {
  constructor(
    readonly documentId: string,
    readonly asOf: AsOf,
  ) {
    super();
  }
}

@QueryHandler(GetDocumentAsOf)
export class GetDocumentAsOfHandler implements IQueryHandler<GetDocumentAsOf> {
  constructor(
    private readonly queries: QueryBus,
    private readonly events: EventStore,
    private readonly past: PastTables,
  ) {}

  /** Throws `DocumentNotFound`, also for a moment before its upload, or `VersionNotFound`. */
  async execute({ documentId, asOf }: GetDocumentAsOf): Promise<DocumentView> {
    const { tenantId } = requireContext();
    const moments = await this.queries.execute(new GetDocumentMoments(documentId));
    if (moments.length === 0) throw new DocumentNotFound(`There is no document ${documentId}.`);
    const happened = happenedBy(moments, asOf);
    if (!happened) throw new VersionNotFound('The document never had this version.');
    const events = await this.events.readAt(happened.map(({ position }) => position));
    const row = await this.past.read(documentViews, events, (rows) =>
      rows.findOneBy(DocumentRow, { tenantId, id: documentId }),
    );
    if (!row) throw new DocumentNotFound(`The document ${documentId} was not there yet.`);
    return toDocumentView(row, []);
  }
}
