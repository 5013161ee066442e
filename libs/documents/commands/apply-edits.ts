import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#platform';
import { applyEdits } from '../domain/apply-edits.ts';
import { createVersion, documentDecider, editable } from '../domain/document.ts';
import { requireApart } from '../domain/made-places.ts';
import { ApplyEdits } from '../messages.ts';
import { VersionStore } from '../version-store.ts';

@CommandHandler(ApplyEdits)
export class ApplyEditsHandler implements ICommandHandler<ApplyEdits> {
  constructor(
    private readonly events: EventStore,
    private readonly versions: VersionStore,
  ) {}

  async execute({ documentId, baseVersion, cause, feedbackIds, edits }: ApplyEdits): Promise<{
    appliedVersion: number;
  }> {
    const stream = `document-${documentId}`;
    const { content } = editable(await this.events.load(stream, documentDecider), baseVersion);
    requireApart(edits, feedbackIds);
    const markdown = await this.versions.markdown(content.sha256);
    const base = { ...content, markdown };
    const next = await this.versions.revise(base, applyEdits(markdown, edits), baseVersion + 1);
    const change = { baseVersion, cause, feedbackIds, edits };
    await this.events.decide(stream, documentDecider, (document) => createVersion(document, change, next.content));
    return { appliedVersion: baseVersion + 1 };
  }
}
