import { GlobalWorkerOptions, version } from 'pdfjs-dist';

// Reading a file and drawing its pages happen in workers, so that the page never waits for them.
GlobalWorkerOptions.workerSrc = new URL('pdfjs-dist/build/pdf.worker.min.mjs', import.meta.url).href;
GlobalWorkerOptions.rendererSrc = new URL('pdfjs-dist/build/pdf.renderer.min.mjs', import.meta.url).href;

const FILES = `/assets/pdfjs-${version}/`;

/** Where pdf.js finds its files. WebAssembly is off, because the page's security policy forbids to compile code. */
export const LOCAL_FILES = {
  useWasm: false,
  wasmUrl: `${FILES}wasm/`,
  cMapUrl: `${FILES}cmaps/`,
  standardFontDataUrl: `${FILES}standard_fonts/`,
} as const;

export { getDocument, TextLayer, VerbosityLevel } from 'pdfjs-dist';
