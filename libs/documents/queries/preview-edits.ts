import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { EventStore } from '#platform';
import { applyEdits } from '../domain/apply-edits.ts';
import { documentDecider, editable } from '../domain/document.ts';
import { requireApart } from '../domain/made-places.ts';
import { PreviewEdits, type DiffAnswer } from '../messages.ts';
import { TextWork } from '../text/text-work.ts';
import { VersionStore } from '../version-store.ts';

@QueryHandler(PreviewEdits)
export class PreviewEditsHandler implements IQueryHandler<PreviewEdits> {
  constructor(
    private readonly events: EventStore,
    private readonly versions: VersionStore,
    private readonly work: TextWork,
  ) {}

  async execute({ documentId, baseVersion, feedbackIds, edits }: PreviewEdits): Promise<DiffAnswer> {
    const { content } = editable(await this.events.load(`document-${documentId}`, documentDecider), baseVersion);
    requireApart(edits, feedbackIds);
    const before = await this.versions.markdown(content.sha256);
    const difference = await this.work.run<'diff'>({
      kind: 'diff',
      from: { name: `version ${baseVersion}`, text: before },
      to: { name: `version ${baseVersion + 1}`, text: applyEdits(before, edits) },
    });
    return { from: baseVersion, to: baseVersion + 1, ...difference };
  }
}
