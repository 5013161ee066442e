import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { RequireDocument } from '../messages.ts';
import { FindDocument } from './find-document.ts';

@QueryHandler(RequireDocument)
export class RequireDocumentHandler implements IQueryHandler<RequireDocument> {
  constructor(private readonly find: FindDocument) {}

  async execute({ documentId }: RequireDocument): Promise<void> {
    await this.find.document(documentId);
  }
}
