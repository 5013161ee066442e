import { createHash } from 'node:crypto';
import type { Picture, Warning } from '../document.ts';
import { pictureType } from './picture-type.ts';

export const MAX_PICTURES = 500;
export const MAX_PICTURE_BYTES = 10_000_000;
const MAX_TOTAL_BYTES = 30_000_000;
/** Hexadecimal digits of the digest in a name. */
const DIGITS = 32;

/** Is this the name of a picture that was kept? */
export const isPictureName = (name: string): boolean => /^images\/[0-9a-f]{32}\.[a-z]{3,4}$/.test(name);

/** The pictures of one file and of the files inside of it. */
export class Pictures {
  private readonly kept = new Map<string, Picture>();
  private total = 0;
  private unsafe = 0;
  private lost = 0;
  /** False when reading them would take too much: then they are left out. */
  readonly areWanted: boolean;

  constructor({ areWanted = true }: { readonly areWanted?: boolean } = {}) {
    this.areWanted = areWanted;
  }

  /** The name by which the Markdown refers to the picture; undefined when it is not kept. Equal bytes are one picture. */
  keep(bytes: Uint8Array): string | undefined {
    const type = pictureType(bytes);
    if (type === undefined) {
      this.unsafe++;
      return undefined;
    }
    const digest = createHash('sha256').update(bytes).digest('hex').slice(0, DIGITS);
    const name = `images/${digest}.${type.extension}`;
    if (this.kept.has(name)) return name;
    if (
      this.kept.size >= MAX_PICTURES ||
      bytes.length > MAX_PICTURE_BYTES ||
      this.total + bytes.length > MAX_TOTAL_BYTES
    ) {
      this.lose();
      return undefined;
    }
    this.total += bytes.length;
    this.kept.set(name, { name, mediaType: type.mediaType, bytes });
    return name;
  }

  /** Counts a picture that could not be read. */
  lose(): void {
    this.lost++;
  }

  /** Those that the text shows. */
  shownIn(markdown: string): Picture[] {
    return [...this.kept.values()].filter(({ name }) => markdown.includes(`](${name})`));
  }

  /** What was not kept, in words. */
  warnings(): Warning[] {
    const code = 'picture-left-out';
    return [
      ...(this.unsafe === 0
        ? []
        : [{ code, message: `${this.unsafe} picture(s) are in a format that is not shown, such as EMF or SVG.` }]),
      ...(this.lost === 0
        ? []
        : [{ code, message: `${this.lost} picture(s) were left out: they are damaged, too large or too many.` }]),
    ];
  }
}
