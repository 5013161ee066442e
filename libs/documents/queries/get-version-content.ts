import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { GetVersionContent, type VersionContentAnswer } from '../messages.ts';
import { FindDocument } from './find-document.ts';

@QueryHandler(GetVersionContent)
export class GetVersionContentHandler implements IQueryHandler<GetVersionContent> {
  constructor(private readonly find: FindDocument) {}

  async execute({ documentId, version }: GetVersionContent): Promise<VersionContentAnswer> {
    const row = await this.find.version(documentId, version);
    const { sha256, blocksSha256, wordsSha256 } = row;
    return { version: row.version, sha256, blocksSha256, wordsSha256 };
  }
}
