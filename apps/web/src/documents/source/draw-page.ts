import type { PDFDocumentProxy } from 'pdfjs-dist';

/** More dots than this gain nothing that can be seen, and cost memory. */
const MAX_DOTS = 8_000_000;

/**
 * Draws a page into `picture` and lays its text over it in `text`, where it can be selected. `scale` is CSS pixels per point.
 * Returns what stops it; rejections of what was stopped are swallowed, others are told to `onFailure`.
 */
export const drawPage = (
  pdf: PDFDocumentProxy,
  number: number,
  scale: number,
  places: { readonly picture: HTMLElement; readonly text: HTMLElement },
  onFailure: (error: unknown) => void,
): (() => void) => {
  let stopped = false;
  const stops: (() => void)[] = [];
  const draw = async (): Promise<void> => {
    const { TextLayer } = await import('./pdfjs.ts');
    const page = await pdf.getPage(number);
    if (stopped) return;
    const viewport = page.getViewport({ scale });
    const dots = Math.min(window.devicePixelRatio, Math.sqrt(MAX_DOTS / (viewport.width * viewport.height)));
    const canvas = document.createElement('canvas');
    canvas.width = Math.floor(viewport.width * dots);
    canvas.height = Math.floor(viewport.height * dots);
    const drawing = page.render({ canvas, viewport, transform: [dots, 0, 0, dots, 0, 0] });
    stops.push(() => drawing.cancel());
    await drawing.promise;
    if (stopped) return;
    places.picture.replaceChildren(canvas);
    const container = document.createElement('div');
    const layer = new TextLayer({ textContentSource: page.streamTextContent(), container, viewport });
    stops.push(() => layer.cancel());
    await layer.render();
    if (!stopped) places.text.replaceChildren(container);
  };
  draw().catch((error: unknown) => {
    if (!stopped) onFailure(error);
  });
  return () => {
    stopped = true;
    for (const stop of stops) stop();
  };
};
