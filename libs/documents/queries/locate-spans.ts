import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DocumentHistory, type RecordedVersion } from '../document-history.ts';
import { VersionNotFound } from '../domain/document.errors.ts';
import type { AnchoredText } from '../domain/locate-anchor.ts';
import { LocateSpans, type PlacedSpan } from '../messages.ts';
import { TextWork } from '../text/text-work.ts';
import { VersionStore } from '../version-store.ts';

@QueryHandler(LocateSpans)
export class LocateSpansHandler implements IQueryHandler<LocateSpans> {
  constructor(
    private readonly history: DocumentHistory,
    private readonly versions: VersionStore,
    private readonly work: TextWork,
  ) {}

  async execute({ documentId, from, spans, to }: LocateSpans): Promise<{
    version: number;
    spans: readonly PlacedSpan[];
  }> {
    const versions = await this.history.versions(documentId);
    const number = to ?? versions.length;
    const [base, next] = [versions[from - 1], versions[number - 1]];
    if (!base || !next) throw new VersionNotFound(`There is no version ${base ? number : from}.`);
    if (base === next || spans.length === 0)
      return { version: number, spans: spans.map((span) => ({ ...span, status: 'located', by: 'exact' })) };
    const steps = versions.slice(from, number).map(({ edits }) => edits);
    const located = await this.work.run<'locate'>({
      kind: 'locate',
      spans,
      base: await this.text(base),
      next: await this.text(next),
      // A version without edits had too many to keep them: then only the texts can tell.
      steps: from < number && steps.every(({ length }) => length > 0) ? steps : null,
    });
    return { version: number, spans: located };
  }

  private async text({ sha256, blocksSha256 }: RecordedVersion): Promise<AnchoredText> {
    const [text, blocks] = await Promise.all([this.versions.markdown(sha256), this.versions.blocks(blocksSha256)]);
    return { text, blocks };
  }
}
