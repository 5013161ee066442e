import { Injectable } from '@nestjs/common';
import { countWords, type Block } from '#conversion';
import { ContentStore, requireContext } from '#platform';
import type { VersionContent } from './domain/document.ts';

/** Puts the Markdown and blocks of a version into the content store and gets them back. */
@Injectable()
export class VersionStore {
  constructor(private readonly contents: ContentStore) {}

  async put(markdown: string, blocks: readonly Block[]): Promise<VersionContent> {
    const { tenantId } = requireContext();
    const [text, map] = await Promise.all([
      this.contents.put(tenantId, Buffer.from(markdown)),
      this.contents.put(tenantId, Buffer.from(JSON.stringify(blocks))),
    ]);
    return { sha256: text.sha256, blocksSha256: map.sha256, wordCount: countWords(markdown) };
  }

  async markdown(sha256: string): Promise<string> {
    return (await this.contents.get(requireContext().tenantId, sha256)).toString('utf8');
  }

  async blocks(blocksSha256: string): Promise<readonly Block[]> {
    const bytes = await this.contents.get(requireContext().tenantId, blocksSha256);
    return JSON.parse(bytes.toString('utf8')) as readonly Block[];
  }
}
