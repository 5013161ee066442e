import { Injectable } from '@nestjs/common';
import { countWords, type Block } from '#conversion';
import { ContentStore, requireContext } from '#platform';
import type { VersionContent } from './domain/document.ts';
import type { Edit } from './events.ts';
import { TextWork } from './text/text-work.ts';

/** Puts the Markdown and blocks of a version into the content store and gets them back. */
@Injectable()
export class VersionStore {
  constructor(
    private readonly contents: ContentStore,
    private readonly work: TextWork,
  ) {}

  /**
   * Stores an edited text: its blocks keep id and place where they are those of the base version, which is `number - 1`.
   * Answers the edits that lead to it too; none when they are too many to be kept. Throws `TextTooComplex`.
   */
  async revise(
    base: { readonly markdown: string; readonly blocksSha256: string },
    markdown: string,
    number: number,
  ): Promise<{ readonly content: VersionContent; readonly edits: readonly Edit[] }> {
    const text = { text: base.markdown, blocks: await this.blocks(base.blocksSha256) };
    const { blocks, wordCount, edits } = await this.work.run<'revise'>({
      kind: 'revise',
      base: text,
      markdown,
      version: number,
    });
    return { content: await this.put(markdown, blocks, wordCount), edits };
  }

  async put(
    markdown: string,
    blocks: readonly Block[],
    wordCount: number = countWords(markdown),
  ): Promise<VersionContent> {
    const { tenantId } = requireContext();
    const [text, map] = await Promise.all([
      this.contents.put(tenantId, Buffer.from(markdown)),
      this.contents.put(tenantId, Buffer.from(JSON.stringify(blocks))),
    ]);
    return { sha256: text.sha256, blocksSha256: map.sha256, wordCount };
  }

  async markdown(sha256: string): Promise<string> {
    return (await this.contents.get(requireContext().tenantId, sha256)).toString('utf8');
  }

  async blocks(blocksSha256: string): Promise<readonly Block[]> {
    const bytes = await this.contents.get(requireContext().tenantId, blocksSha256);
    return JSON.parse(bytes.toString('utf8')) as readonly Block[];
  }
}
