import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WorkFolder } from './work-folder.ts';

describe('the work folder', () => {
  it('goes with its process, and takes what killed processes left', () => {
    const { pid } = spawnSync('true');
    const left = mkdtempSync(join(tmpdir(), `docsense-work-${pid}-`));
    const mine = mkdtempSync(join(tmpdir(), `docsense-work-${process.pid}-`));
    const folder = new WorkFolder();
    expect([existsSync(left), existsSync(mine), existsSync(folder.path)]).toEqual([false, true, true]);
    folder.onApplicationShutdown();
    expect(existsSync(folder.path)).toBe(false);
  });
});
