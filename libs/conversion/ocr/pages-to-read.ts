import type { PageImage } from './scan.ts';

/** Thrown instead of a result: these pages are pictures, and their text must be read before the file can be converted. */
export class PagesToRead extends Error {
  readonly images: readonly PageImage[];

  constructor(images: readonly PageImage[]) {
    super('Pages are pictures without text.');
    this.name = 'PagesToRead';
    this.images = images;
  }
}
