import { Query, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { In } from 'typeorm';
import { DescribeDocuments, type DocumentDescription } from '#documents/messages';
import { TaskFailure } from '#isolation';
import { digest } from '#kernel';
import { ContentStore, Database, requireContext } from '#platform';
import type { GroupAssessment } from '#rules';
import type { CompletenessView } from '../completeness.view.ts';
import { GroupTooComplex } from '../domain/document-group.errors.ts';
import { GroupEngine } from '../engine/group-engine.ts';
import type { GroupMemberRow } from '../projections/document-groups.ts';
import { GroupSourceRow } from '../projections/group-sources.ts';
import { findGroup } from './find-group.ts';

/** How complete a group is as one specification, from what its members say now. */
export class GetCompleteness extends Query<CompletenessView> {
  constructor(readonly groupId: string) {
    super();
  }
}

interface Member {
  readonly documentId: string;
  readonly title: string;
  readonly version: number;
  readonly withdrawn: boolean;
  /** Null until this version was analysed. */
  readonly irSha256: string | null;
}

@QueryHandler(GetCompleteness)
export class GetCompletenessHandler implements IQueryHandler<GetCompleteness> {
  constructor(
    private readonly database: Database,
    private readonly queries: QueryBus,
    private readonly contents: ContentStore,
    private readonly engine: GroupEngine,
  ) {}

  async execute({ groupId }: GetCompleteness): Promise<CompletenessView> {
    const members = await this.members(groupId);
    const present = members.filter(({ withdrawn }) => !withdrawn);
    const waitingFor = present.filter(({ irSha256 }) => irSha256 === null).map(({ documentId }) => documentId);
    const withdrawn = members.filter((member) => member.withdrawn);
    const documents = members.map(({ documentId, title, version }) => ({ documentId, title, version }));
    if (present.length === 0 || waitingFor.length > 0) return { ...NOTHING_KNOWN, documents, waitingFor };
    return completenessOf(await this.assess(present), documents, withdrawn);
  }

  /** The same members are assessed once: their versions never change. */
  private async assess(members: readonly Member[]): Promise<GroupAssessment> {
    const { tenantId } = requireContext();
    const parts = members.flatMap(({ documentId, title, irSha256 }) => [documentId, title, irSha256 ?? '']);
    try {
      return await this.engine.assess(digest(tenantId, ...parts), () =>
        Promise.all(
          members.map(async ({ documentId, title, irSha256 }) => ({
            documentId,
            title,
            ir: (await this.contents.get(tenantId, irSha256 ?? '')).toString('utf8'),
          })),
        ),
      );
    } catch (error) {
      if (!(error instanceof TaskFailure) || error.code === 'closed') throw error;
      throw new GroupTooComplex('The group is too large to be read at once.', { reason: error.code });
    }
  }

  private async members(groupId: string): Promise<readonly Member[]> {
    const { tenantId } = requireContext();
    const { members } = await this.database.read((rows) => findGroup(rows, groupId));
    const ids = members.map(({ documentId }) => documentId);
    const documents = await this.queries.execute(new DescribeDocuments(ids));
    const sources = await this.database.read((rows) => rows.findBy(GroupSourceRow, { tenantId, documentId: In(ids) }));
    return members.map((member) => memberOf(member, documents.get(member.documentId), sources));
  }
}

const memberOf = (
  { documentId, pinnedVersion }: GroupMemberRow,
  document: DocumentDescription | undefined,
  sources: readonly GroupSourceRow[],
): Member => {
  const version = pinnedVersion ?? document?.version ?? 0;
  const source = sources.find((it) => it.documentId === documentId && it.version === version);
  const { title = '', withdrawn = false } = document ?? {};
  return { documentId, title, version, withdrawn, irSha256: source?.irSha256 ?? null };
};

/** What is not known is not said: no score while a document is still to be analysed. */
const NOTHING_KNOWN = {
  status: 'pending' as const,
  score: null,
  missingDocuments: [],
  conflicts: [],
  references: [],
  explanation: 'Not every document of the group has been analysed.',
};

const completenessOf = (
  { status, score, missingDocuments, conflicts, references, explanation }: GroupAssessment,
  documents: CompletenessView['documents'],
  withdrawn: readonly Member[],
): CompletenessView => ({
  status: withdrawn.length > 0 ? 'incomplete' : status,
  score,
  missingDocuments: [
    ...missingDocuments.map(({ name, citedBy }) => ({
      name,
      documentId: null,
      reason: 'not-in-group' as const,
      citedBy: [...citedBy],
    })),
    ...withdrawn.map(({ documentId, title }) => ({
      name: title,
      documentId,
      reason: 'withdrawn' as const,
      citedBy: [],
    })),
  ],
  conflicts: conflicts.map((conflict) => ({ ...conflict, statements: [...conflict.statements] })),
  references: [...references],
  explanation,
  documents,
  waitingFor: [],
});
