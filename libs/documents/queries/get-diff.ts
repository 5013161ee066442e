import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { diffVersions, unifiedDiff } from '../domain/diff-versions.ts';
import { VersionStore } from '../version-store.ts';
import type { DiffView } from '../version.view.ts';
import { FindDocument } from './find-document.ts';

/** What changed from version `against` to version `number`. */
export class GetDiff extends Query<DiffView> {
  constructor(
    readonly documentId: string,
    readonly number: number,
    readonly against: number,
  ) {
    super();
  }
}

@QueryHandler(GetDiff)
export class GetDiffHandler implements IQueryHandler<GetDiff> {
  constructor(
    private readonly find: FindDocument,
    private readonly versions: VersionStore,
  ) {}

  async execute({ documentId, number, against }: GetDiff): Promise<DiffView> {
    const [before, after] = await Promise.all([this.text(documentId, against), this.text(documentId, number)]);
    return {
      from: against,
      to: number,
      changes: diffVersions(before, after),
      unified: unifiedDiff({ name: `version ${against}`, text: before }, { name: `version ${number}`, text: after }),
    };
  }

  private async text(documentId: string, number: number): Promise<string> {
    const { sha256 } = await this.find.version(documentId, number);
    return this.versions.markdown(sha256);
  }
}
