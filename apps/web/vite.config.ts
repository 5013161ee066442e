import { join } from 'node:path';
import { defineConfig } from 'vite';
import { pdfFiles } from './pdf-files.ts';
import { precompress } from './precompress.ts';

const root = import.meta.dirname;

/** The API of a server that runs beside `npm run dev:web`. */
const server = process.env['DOCSENSE_URL'] ?? 'http://127.0.0.1:8000';

// No React plugin: Vite itself compiles JSX, and the plugin's optional peers cannot be resolved beside Jest's Babel.
export default defineConfig({
  root,
  build: {
    outDir: join(root, '../../dist/web'),
    emptyOutDir: true,
    target: 'es2023',
    sourcemap: false,
    chunkSizeWarningLimit: 1_500,
    rolldownOptions: {
      // "use client" is for servers that render React; there is none here.
      onLog: (level, log, tell) => {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') tell(level, log);
      },
    },
  },
  plugins: [pdfFiles(), precompress()],
  server: { port: 5173, proxy: { '^/(api|health|version|metrics)': { target: server } } },
});
