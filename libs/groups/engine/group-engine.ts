import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { childBeside, ProcessPool } from '#isolation';
import type { GroupAssessment } from '#rules';

/** A document of a group with its semantic IR as JSON text. */
export type GroupTask = readonly { readonly documentId: string; readonly title: string; readonly ir: string }[];

const TIMEOUT_MS = 20_000;
const MEMORY_MB = 800;
/** Assessments that are kept for who asks again. */
const KEPT = 200;

const entry = childBeside(import.meta.url, 'group-child');

/** Assesses groups in a child process: many long documents at once must not hold up the API. */
@Injectable()
export class GroupEngine implements OnApplicationShutdown {
  private readonly pool = new ProcessPool<GroupTask, GroupAssessment>({
    entry,
    size: 1,
    timeoutMs: TIMEOUT_MS,
    memoryMb: MEMORY_MB,
  });
  private readonly known = new Map<string, Promise<GroupAssessment>>();

  /**
   * The assessment of these members; `basis` says what they are made of, and the same basis is assessed once. Rejects with a
   * `TaskFailure` when the work was stopped.
   */
  assess(basis: string, members: () => Promise<GroupTask>): Promise<GroupAssessment> {
    const known = this.known.get(basis);
    if (known) return known;
    const assessment = members().then((task) => this.pool.run(task));
    assessment.catch(() => this.known.delete(basis));
    this.known.set(basis, assessment);
    const [oldest] = this.known.keys();
    if (this.known.size > KEPT && oldest !== undefined) this.known.delete(oldest);
    return assessment;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.close();
  }
}
