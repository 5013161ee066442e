import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';

const PREFIX = 'docsense-work-';

/** Where this process keeps files for a moment. What a process that was killed left behind is removed at the next start. */
@Injectable()
export class WorkFolder implements OnApplicationShutdown {
  readonly path: string;

  constructor() {
    for (const name of readdirSync(tmpdir())) {
      if (name.startsWith(PREFIX) && !lives(parseInt(name.slice(PREFIX.length), 10))) {
        rmSync(join(tmpdir(), name), { recursive: true, force: true });
      }
    }
    // Readable by its owner only.
    this.path = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
  }

  onApplicationShutdown(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

const lives = (pid: number): boolean => {
  if (pid === process.pid) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process may not be asked, but it is there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};
