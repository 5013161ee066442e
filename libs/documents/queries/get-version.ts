import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { VersionView } from '../version.view.ts';
import { FindDocument } from './find-document.ts';
import { toVersionView } from './to-version-view.ts';

export class GetVersion extends Query<VersionView> {
  constructor(
    readonly documentId: string,
    readonly number: number,
  ) {
    super();
  }
}

@QueryHandler(GetVersion)
export class GetVersionHandler implements IQueryHandler<GetVersion> {
  constructor(private readonly find: FindDocument) {}

  async execute({ documentId, number }: GetVersion): Promise<VersionView> {
    return toVersionView(await this.find.version(documentId, number));
  }
}
