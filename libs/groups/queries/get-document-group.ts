import { Query, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DescribeDocuments } from '#documents/messages';
import { Database } from '#platform';
import type { DocumentGroupDetailView } from '../document-group.view.ts';
import { findGroup } from './find-group.ts';
import { toDocumentGroupView } from './to-document-group-view.ts';

/** One group with its members. */
export class GetDocumentGroup extends Query<DocumentGroupDetailView> {
  constructor(readonly groupId: string) {
    super();
  }
}

@QueryHandler(GetDocumentGroup)
export class GetDocumentGroupHandler implements IQueryHandler<GetDocumentGroup> {
  constructor(
    private readonly database: Database,
    private readonly queries: QueryBus,
  ) {}

  async execute({ groupId }: GetDocumentGroup): Promise<DocumentGroupDetailView> {
    const { group, members } = await this.database.read((rows) => findGroup(rows, groupId));
    const documents = await this.queries.execute(new DescribeDocuments(members.map(({ documentId }) => documentId)));
    return {
      ...toDocumentGroupView(group, members.length),
      documents: members.map(({ documentId, pinnedVersion, primary }) => {
        const document = documents.get(documentId);
        return {
          documentId,
          title: document?.title ?? '',
          version: pinnedVersion ?? document?.version ?? 0,
          pinned: pinnedVersion !== null,
          primary,
          withdrawn: document?.withdrawn ?? false,
        };
      }),
    };
  }
}
