import { createRequire } from 'node:module';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

const manifest = createRequire(import.meta.url).resolve('pdfjs-dist/package.json');
const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };

/** What pdf.js fetches by name while it draws: fonts and encodings that a file takes for granted, and decoders of pictures. */
const FILES = ['cmaps/*', 'standard_fonts/*', 'wasm/*_nowasm_fallback.js', 'wasm/LICENSE*'];

/** Puts the files that pdf.js asks for by name into `assets/pdfjs-<version>/`. */
export const pdfFiles = (): Plugin => ({
  name: 'pdf-files',
  apply: 'build',
  generateBundle() {
    const from = dirname(manifest);
    for (const name of FILES.flatMap((pattern) => globSync(pattern, { cwd: from })))
      this.emitFile({
        type: 'asset',
        fileName: `assets/pdfjs-${version}/${name.replaceAll('\\', '/')}`,
        source: readFileSync(join(from, name)),
      });
  },
});
