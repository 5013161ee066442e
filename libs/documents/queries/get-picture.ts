import type { Readable } from 'node:stream';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ContentStore, requireContext } from '#platform';
import { PictureNotFound } from '../domain/document.errors.ts';
import { VersionStore } from '../version-store.ts';
import { FindDocument } from './find-document.ts';

export interface PictureContent {
  readonly body: Readable;
  readonly mediaType: string;
  readonly sha256: string;
}

/** The bytes of a picture that a version shows. Refused with `picture-not-found`. */
export class GetPicture extends Query<PictureContent> {
  constructor(
    readonly documentId: string,
    readonly file: string,
    readonly version: number | undefined,
  ) {
    super();
  }
}

@QueryHandler(GetPicture)
export class GetPictureHandler implements IQueryHandler<GetPicture> {
  constructor(
    private readonly find: FindDocument,
    private readonly versions: VersionStore,
    private readonly contents: ContentStore,
  ) {}

  async execute({ documentId, file, version }: GetPicture): Promise<PictureContent> {
    const { apartSha256 } = await this.find.version(documentId, version);
    const { pictures } = await this.versions.apart(apartSha256);
    const picture = pictures.find(({ name }) => name === `images/${file}`);
    if (picture === undefined) throw new PictureNotFound('The document has no such picture.');
    const { sha256, mediaType } = picture;
    return { body: this.contents.stream(requireContext().tenantId, sha256), mediaType, sha256 };
  }
}
