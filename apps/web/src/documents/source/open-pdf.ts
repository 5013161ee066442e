import type { PDFDocumentProxy } from 'pdfjs-dist';

/** Width and height of a page in PDF points, as it is looked at. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

export interface OpenPdf {
  readonly pdf: PDFDocumentProxy;
  /** One for each page. */
  readonly sizes: readonly PageSize[];
}

/** Pages that are asked for at once. */
const BATCH = 50;

const sizesOf = async (pdf: PDFDocumentProxy): Promise<PageSize[]> => {
  const sizes: PageSize[] = [];
  while (sizes.length < pdf.numPages) {
    const numbers = Array.from(
      { length: Math.min(BATCH, pdf.numPages - sizes.length) },
      (_, index) => sizes.length + index + 1,
    );
    sizes.push(
      ...(await Promise.all(
        numbers.map(async (number) => {
          const { width, height } = (await pdf.getPage(number)).getViewport({ scale: 1 });
          return { width, height };
        }),
      )),
    );
  }
  return sizes;
};

/** Opens a PDF, with pdf.js loaded on first use. Rejects when it cannot be fetched or read. `close` frees all of it. */
export const openPdf = (address: string): { readonly opened: Promise<OpenPdf>; readonly close: () => void } => {
  let closed = false;
  let destroy: (() => Promise<void>) | undefined;
  const open = async (): Promise<OpenPdf> => {
    const { getDocument, LOCAL_FILES, VerbosityLevel } = await import('./pdfjs.ts');
    if (closed) throw new Error('It was closed before it was open.');
    const task = getDocument({ url: address, verbosity: VerbosityLevel.ERRORS, ...LOCAL_FILES });
    destroy = () => task.destroy();
    const pdf = await task.promise;
    return { pdf, sizes: await sizesOf(pdf) };
  };
  return {
    opened: open(),
    close: () => {
      closed = true;
      void destroy?.();
    },
  };
};
