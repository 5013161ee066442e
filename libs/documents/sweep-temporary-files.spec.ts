import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sweepTemporaryFiles } from './sweep-temporary-files.ts';

const HOUR_MS = 3_600_000;

describe('temporary files of a process that was killed', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'sweep-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  const put = (name: string, ageMs: number) => {
    const path = join(folder, name);
    if (name.includes('convert')) {
      mkdirSync(path);
      writeFileSync(join(path, 'original'), 'text of a document');
    } else writeFileSync(path, 'text of a document');
    const time = new Date(Date.now() - ageMs);
    utimesSync(path, time, time);
  };

  it('are removed, and nothing else', async () => {
    put('docsense-upload-old', 2 * HOUR_MS);
    put('docsense-convert-old', 2 * HOUR_MS);
    put('docsense-upload-now', 0);
    put('docsense-convert-now', HOUR_MS / 2);
    put('docsense-test-old', 2 * HOUR_MS);
    put('other-upload', 2 * HOUR_MS);
    await sweepTemporaryFiles(folder);
    expect(readdirSync(folder).toSorted((a, b) => a.localeCompare(b))).toEqual([
      'docsense-convert-now',
      'docsense-test-old',
      'docsense-upload-now',
      'other-upload',
    ]);
  });
});
