import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findProgram } from '#isolation';
import { analysisOf, recordOf } from '../../fixtures/record.ts';
import { writeDocx } from './write-docx.ts';

const soffice = findProgram('soffice');
const reason = 'LibreOffice is not installed (Debian: libreoffice-writer-nogui libreoffice-math-nogui)';
if (soffice === undefined) console.warn(`Skipped: ${reason}.`);

const TEXTS = [
  '# Rules\n\nThe cap is 0.94 of it.\n\nGone for good.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n$$\\frac{a}{b}$$\n',
  '# Rules\n\nThe cap is 0.97 of it.[^1]\n\n| a | b |\n|---|---|\n| 1 | 3 |\n\n$$\\frac{a}{b}$$\n\n1. Came.\n\n[^1]: A note.\n',
];

/** The document as LibreOffice understands it, in one XML file. */
const opened = async (program: string): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'docsense-word-'));
  try {
    const analysis = analysisOf(TEXTS[1] ?? '', ['The cap']);
    const record = recordOf(TEXTS, { include: ['findings', 'tracked-changes', 'history'], analysis });
    await writeFile(join(folder, 'x.docx'), await writeDocx(record));
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const args = [profile, '--headless', '--convert-to', 'fodt', '--outdir', folder, join(folder, 'x.docx')];
    await promisify(execFile)(program, args);
    return await readFile(join(folder, 'x.fodt'), 'utf8');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

describe('LibreOffice', () => {
  (soffice === undefined ? it.skip : it)(
    `opens a Word document with its changes, comments, notes and table${soffice === undefined ? `: ${reason}` : ''}`,
    async () => {
      const xml = await opened(soffice ?? '');
      const count = (pattern: RegExp): number => xml.match(pattern)?.length ?? 0;
      expect(count(/<text:insertion>/g)).toBeGreaterThanOrEqual(3);
      expect(count(/<text:deletion>/g)).toBeGreaterThanOrEqual(3);
      expect(xml).toContain('<dc:creator>Author 2</dc:creator>');
      expect(count(/<office:annotation /g)).toBe(1);
      expect(count(/<text:note /g)).toBe(1);
      expect(count(/<text:h /g)).toBeGreaterThanOrEqual(1);
      expect(count(/<table:table /g)).toBeGreaterThanOrEqual(1);
    },
    120_000,
  );
});
