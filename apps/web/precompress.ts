import { globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

const TEXT = '**/*.{js,mjs,css,html,svg,json,wasm}';
/** Below this a compressed answer saves no packet. */
const MIN_BYTES = 1_024;

/** Writes `.gz` and `.br` beside every text file of the build; the server and nginx send them as they are. */
export const precompress = (): Plugin => ({
  name: 'precompress',
  apply: 'build',
  writeBundle: ({ dir = '.' }) => {
    for (const name of globSync(TEXT, { cwd: dir })) {
      const file = `${dir}/${name}`;
      if (statSync(file).size < MIN_BYTES) continue;
      const bytes = readFileSync(file);
      writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
      writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }));
    }
  },
});
