import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DocumentHistory } from '../document-history.ts';
import { VersionNotFound } from '../domain/document.errors.ts';
import { madePlaces } from '../domain/made-places.ts';
import { GetMadeEdits, type MadeEdit } from '../messages.ts';

@QueryHandler(GetMadeEdits)
export class GetMadeEditsHandler implements IQueryHandler<GetMadeEdits> {
  constructor(private readonly history: DocumentHistory) {}

  async execute({ documentId, version }: GetMadeEdits): Promise<readonly MadeEdit[]> {
    const made = (await this.history.versions(documentId))[version - 1];
    if (!made) throw new VersionNotFound(`There is no version ${version}.`);
    const { feedbackIds, edits } = made;
    const places = madePlaces(edits);
    return edits.flatMap((edit, n) => {
      const [feedbackId, place] = [feedbackIds[n], places[n]];
      return feedbackId === undefined || place === undefined ? [] : [{ feedbackId, edit, place }];
    });
  }
}
