import { Injectable } from '@nestjs/common';
import { Database, JobWorker, ReadYourWrites, requireContext, type JobAttempt } from '#platform';
import { FINDING_VIEWS } from '../projections/finding-views.ts';
import { suppressionViews } from '../projections/suppression-views.ts';
import { reassessQueue, type ReassessTask } from '../queue.ts';
import { Reassessment } from './reassessment.ts';

/** What asked for the job is not in the read tables yet: it is tried again. */
class NotYetVisible extends Error {}

/** The analysis that shows each document's findings, where the rule has any. */
const LATEST = `
  SELECT DISTINCT ON (i.document_id) i.document_id, i.analysis_id FROM semantic_ir i
  WHERE i.tenant_id = $1 AND ($2::uuid IS NULL OR i.document_id = $2) AND ($3::uuid IS NULL OR i.document_id > $3)
    AND ($4::text IS NULL OR EXISTS (
      SELECT FROM finding_views f WHERE f.tenant_id = $1 AND f.document_id = i.document_id AND f.rule_id = $4))
  ORDER BY i.document_id, i.version DESC LIMIT 100`;

interface Latest {
  readonly document_id: string;
  readonly analysis_id: string;
}

/** Lets a suppression that began or ended have its effect on the documents that it is about. */
@Injectable()
export class ReassessDocuments extends JobWorker<ReassessTask> {
  readonly queue = reassessQueue;

  constructor(
    private readonly database: Database,
    private readonly readYourWrites: ReadYourWrites,
    private readonly reassessment: Reassessment,
  ) {
    super();
  }

  async work({ documentId, ruleId, position }: ReassessTask, { signal }: JobAttempt): Promise<void> {
    if (!(await this.readYourWrites.wait(BigInt(position), suppressionViews, { name: FINDING_VIEWS })))
      throw new NotYetVisible(`The read tables have not reached position ${position}.`);
    let last: string | null = null;
    do {
      const found = await this.latest(documentId, last, ruleId);
      for (const { analysis_id } of found) {
        signal.throwIfAborted();
        await this.reassessment.bringInStep(analysis_id, signal);
      }
      last = found.at(-1)?.document_id ?? null;
    } while (last !== null);
  }

  private latest(documentId: string | null, after: string | null, ruleId: string | null): Promise<Latest[]> {
    const { tenantId } = requireContext();
    return this.database.read((rows) => rows.query<Latest[]>(LATEST, [tenantId, documentId, after, ruleId]));
  }
}
