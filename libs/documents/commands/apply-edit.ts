import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { blocksOf } from '#conversion';
import { EventStore } from '#platform';
import { applyEdit } from '../domain/apply-edit.ts';
import { carryPlaces } from '../domain/carry-places.ts';
import { carryWords } from '../domain/carry-words.ts';
import { createVersion, documentDecider, editable } from '../domain/document.ts';
import { ApplyEdit } from '../messages.ts';
import { VersionStore } from '../version-store.ts';

@CommandHandler(ApplyEdit)
export class ApplyEditHandler implements ICommandHandler<ApplyEdit> {
  constructor(
    private readonly events: EventStore,
    private readonly versions: VersionStore,
  ) {}

  async execute({ documentId, baseVersion, feedbackId, edit }: ApplyEdit): Promise<{ appliedVersion: number }> {
    const stream = `document-${documentId}`;
    const { content } = editable(await this.events.load(stream, documentDecider), baseVersion);
    const base = await this.versions.markdown(content.sha256);
    const markdown = applyEdit(base, edit);
    const blocks = carryPlaces(await this.versions.blocks(content.blocksSha256), blocksOf(markdown), edit);
    const words = await this.versions.words(content.wordsSha256);
    const next = await this.versions.put(markdown, blocks, {
      words: words && carryWords(words, edit),
      apartSha256: content.apartSha256,
    });
    const change = { baseVersion, cause: 'feedback', feedbackIds: [feedbackId], edits: [edit] } as const;
    await this.events.decide(stream, documentDecider, (document) => createVersion(document, change, next));
    return { appliedVersion: baseVersion + 1 };
  }
}
