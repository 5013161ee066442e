import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { secretKeyOf } from './secret-key.ts';

describe('the secret key', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'docsense-secret-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is the setting, and then nothing is written', () => {
    expect(secretKeyOf({ secretKey: 'a secret of sixteen', dataDir: folder })).toBe('a secret of sixteen');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is made once otherwise, for its owner only', () => {
    const dataDir = join(folder, 'data');
    const made = secretKeyOf({ dataDir });
    expect(made).toMatch(/^[0-9a-f]{64}$/);
    expect(secretKeyOf({ dataDir })).toBe(made);
    expect(readdirSync(dataDir)).toEqual(['secret-key']);
    expect(statSync(join(dataDir, 'secret-key')).mode & 0o777).toBe(0o600);
  });
});
