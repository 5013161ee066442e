import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { languagesOf } from './languages.ts';
import { findRecogniser } from './recogniser.ts';

const listing = (...languages: string[]): string =>
  ['List of available languages in "/usr/share/tessdata/" (2):', ...languages, ''].join('\n');

describe('the languages that scans are read in', () => {
  it.each([
    [['eng', 'osd'], [], ['eng']],
    [['deu', 'eng', 'osd', 'rus'], [], ['eng', 'deu']],
    [['deu', 'eng', 'fra', 'ita', 'nld', 'por', 'spa'], [], ['eng', 'deu', 'fra', 'ita']],
    [['fra'], [], ['fra']],
    [[], [], ['eng']],
    [
      ['deu', 'eng', 'rus'],
      ['rus', 'eng'],
      ['rus', 'eng'],
    ],
    [['eng'], ['rus'], ['eng']],
  ])('of %j, wanted %j: %j', (installed, wanted, chosen) => {
    expect(languagesOf(listing(...installed), wanted)).toEqual(chosen);
  });

  it('are what the program is asked for', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'docsense-languages-'));
    const path = process.env['PATH'];
    try {
      // Stands in for the program: language packs cannot be installed by a test.
      const program = join(folder, 'tesseract');
      await writeFile(
        program,
        '#!/bin/sh\nif [ "$1" = --list-langs ]; then printf "fra\\neng\\n"; else echo "$@"; fi\n',
      );
      await chmod(program, 0o755);
      process.env['PATH'] = `${folder}:${path}`;
      const { signal } = new AbortController();
      const read = (languages?: string[]) => findRecogniser(languages)?.read(new Uint8Array(), signal);
      expect(await read()).toBe('stdin stdout -l eng+fra --psm 1 tsv\n');
      expect(await read(['fra'])).toBe('stdin stdout -l fra --psm 1 tsv\n');
    } finally {
      process.env['PATH'] = path;
      await rm(folder, { recursive: true });
    }
  });
});
