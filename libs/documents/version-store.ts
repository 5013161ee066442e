import { Injectable } from '@nestjs/common';
import { countWords, type Block, type Picture, type RunningText } from '#conversion';
import { ContentStore, requireContext } from '#platform';
import type { VersionContent } from './domain/document.ts';

/** A picture of a document, in the content store. */
export interface StoredPicture {
  readonly name: string;
  readonly mediaType: string;
  readonly byteSize: number;
  readonly sha256: string;
}

/** What a conversion kept apart from the text; later versions have the same. */
export interface Apart {
  readonly runningText: readonly RunningText[];
  readonly pictures: readonly StoredPicture[];
}

/** What goes with the Markdown and blocks of a version. */
interface Beside {
  /** Where each word is printed. */
  readonly words?: Uint8Array | undefined;
  readonly apartSha256: string | null;
}

/** Puts the Markdown of a version and what belongs to it into the content store and gets it back. */
@Injectable()
export class VersionStore {
  constructor(private readonly contents: ContentStore) {}

  async put(markdown: string, blocks: readonly Block[], { words, apartSha256 }: Beside): Promise<VersionContent> {
    const [text, map, places] = await Promise.all([
      this.store(Buffer.from(markdown)),
      this.store(Buffer.from(JSON.stringify(blocks))),
      words === undefined ? null : this.store(words),
    ]);
    return { sha256: text, blocksSha256: map, wordsSha256: places, apartSha256, wordCount: countWords(markdown) };
  }

  /** The hash of what belongs to the document beside its text; null when there is nothing. */
  async putApart(runningText: readonly RunningText[], pictures: readonly Picture[]): Promise<string | null> {
    if (runningText.length === 0 && pictures.length === 0) return null;
    const stored: StoredPicture[] = [];
    for (const { name, mediaType, bytes } of pictures) {
      stored.push({ name, mediaType, byteSize: bytes.length, sha256: await this.store(bytes) });
    }
    const apart: Apart = { runningText, pictures: stored };
    return this.store(Buffer.from(JSON.stringify(apart)));
  }

  async markdown(sha256: string): Promise<string> {
    return (await this.load(sha256)).toString('utf8');
  }

  async blocks(blocksSha256: string): Promise<readonly Block[]> {
    return JSON.parse((await this.load(blocksSha256)).toString('utf8')) as readonly Block[];
  }

  /** Where each word is printed, for `decodeWords`. */
  async words(wordsSha256: string | null): Promise<Uint8Array | undefined> {
    return wordsSha256 === null ? undefined : this.load(wordsSha256);
  }

  async apart(apartSha256: string | null): Promise<Apart> {
    if (apartSha256 === null) return { runningText: [], pictures: [] };
    return JSON.parse((await this.load(apartSha256)).toString('utf8')) as Apart;
  }

  private async store(bytes: Uint8Array): Promise<string> {
    return (await this.contents.put(requireContext().tenantId, bytes)).sha256;
  }

  private load(sha256: string): Promise<Buffer> {
    return this.contents.get(requireContext().tenantId, sha256);
  }
}
