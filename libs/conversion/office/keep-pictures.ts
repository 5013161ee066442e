import { ConversionFailure } from '../conversion-failure.ts';
import { MAX_PICTURE_BYTES, type Pictures } from '../pictures/pictures.ts';
import type { OfficePackage, Relationship } from './open-office.ts';

/** Addresses of pictures in the Markdown by the relationship that names them. */
export type PictureNames = ReadonlyMap<string, string>;

/** A picture that cannot be unpacked is a loss, and no reason to lose the text. */
const keepPart = async (file: OfficePackage, part: string, pictures: Pictures): Promise<string | undefined> => {
  try {
    const bytes = await file.bytes(part, MAX_PICTURE_BYTES);
    return bytes && pictures.keep(bytes);
  } catch (error) {
    if (!(error instanceof ConversionFailure)) throw error;
    pictures.lose();
    return undefined;
  }
};

/** Keeps the pictures of a part that are wanted. Those outside of the file keep their address. */
export const keepPictures = async (
  file: OfficePackage,
  relationships: Iterable<Relationship>,
  pictures: Pictures,
): Promise<PictureNames> => {
  const names = new Map<string, string>();
  for (const { id, type, target, external } of relationships) {
    if (type !== 'image') continue;
    if (external) {
      names.set(id, target);
      continue;
    }
    const name = await keepPart(file, target, pictures);
    if (name !== undefined) names.set(id, name);
  }
  return names;
};
