import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { In } from 'typeorm';
import { Database, requireContext } from '#platform';
import { VersionRow } from '../projections/document-contents.ts';
import { TextWork } from '../text/text-work.ts';
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
    private readonly database: Database,
    private readonly find: FindDocument,
    private readonly versions: VersionStore,
    private readonly work: TextWork,
  ) {}

  async execute({ documentId, number, against }: GetDiff): Promise<DiffView> {
    const { tenantId } = requireContext();
    const versions = await this.database.read((rows) =>
      rows.findBy(VersionRow, { tenantId, documentId, version: In([against, number]) }),
    );
    const text = async (number: number): Promise<string> => {
      // Asked for again when it is missing: that says whether the document is.
      const row = versions.find(({ version }) => version === number) ?? (await this.find.version(documentId, number));
      return this.versions.markdown(row.sha256);
    };
    const [before, after] = await Promise.all([text(against), text(number)]);
    const { changes, unified } = await this.work.run<'diff'>({
      kind: 'diff',
      from: { name: `version ${against}`, text: before },
      to: { name: `version ${number}`, text: after },
    });
    return { from: against, to: number, changes: [...changes], unified };
  }
}
