import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DocumentHistory } from '../document-history.ts';
import { GetAuthors } from '../messages.ts';

@QueryHandler(GetAuthors)
export class GetAuthorsHandler implements IQueryHandler<GetAuthors> {
  constructor(private readonly history: DocumentHistory) {}

  execute({ documentId }: GetAuthors): Promise<ReadonlySet<string>> {
    return this.history.authors(documentId);
  }
}
