import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { childBeside, ProcessPool } from '#isolation';
import type { ExportRecord } from './export-record.ts';

/** A hundred pages take a few seconds; a text that takes longer than this was written to take long. */
const TIMEOUT_MS = 90_000;
const MEMORY_MB = 800;

const entry = childBeside(import.meta.url, 'writer-child');

/** Writes files in a child process, which starts with the first of them: exports are rare, and its libraries are large. */
@Injectable()
export class FileWriter implements OnApplicationShutdown {
  private readonly pool = new ProcessPool<ExportRecord, Uint8Array>({
    entry,
    size: 1,
    timeoutMs: TIMEOUT_MS,
    memoryMb: MEMORY_MB,
  });

  /** Rejects with a `TaskFailure` when the writer was killed or threw, or with the signal's reason. */
  write(record: ExportRecord, signal: AbortSignal): Promise<Uint8Array> {
    return this.pool.run(record, { signal });
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.close();
  }
}
