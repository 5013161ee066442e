import { Readable } from 'node:stream';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Database, requireContext, runInContext, type RequestContext } from '#platform';
import { AccessLog } from '../access/access-log.ts';
import { csvHeader, csvLine } from '../csv-line.ts';
import type { AuditEntryView } from '../audit.view.ts';
import { selectEntries, toEntryViews, type AuditFilter } from './select-entries.ts';

/** Entries read at once: what is in memory, however long the trail is. */
const PAGE = 1_000;

/** The audit trail as it is now, the oldest entry first, line by line. */
export class ExportAudit extends Query<Readable> {
  constructor(
    readonly filter: AuditFilter,
    readonly format: 'csv' | 'jsonl',
  ) {
    super();
  }
}

@QueryHandler(ExportAudit)
export class ExportAuditHandler implements IQueryHandler<ExportAudit> {
  constructor(
    private readonly database: Database,
    private readonly log: AccessLog,
  ) {}

  async execute({ filter, format }: ExportAudit): Promise<Readable> {
    await this.log.flush();
    // A stream is read outside of the request that opened it.
    const context = requireContext();
    return Readable.from(this.lines(filter, format, await this.end(filter), context), { objectMode: true });
  }

  /** What happens while the trail is read is not part of it. */
  private async end(filter: AuditFilter): Promise<string> {
    const answer = await this.database.read((rows) =>
      selectEntries(rows, filter).select('max(a.position)', 'end').getRawOne<{ end: string | null }>(),
    );
    return answer?.end ?? '0';
  }

  private async *lines(
    filter: AuditFilter,
    format: 'csv' | 'jsonl',
    end: string,
    context: RequestContext,
  ): AsyncGenerator<string> {
    if (format === 'csv') yield csvHeader;
    for (let after = '0'; ;) {
      const page = await runInContext(context, () => this.page(filter, after, end));
      if (page.length > 0)
        yield page.map((it) => (format === 'csv' ? csvLine(it) : `${JSON.stringify(it)}\n`)).join('');
      const last = page.at(-1);
      if (!last || page.length < PAGE) return;
      after = String(last.position);
    }
  }

  private page(filter: AuditFilter, after: string, end: string): Promise<AuditEntryView[]> {
    return this.database.read(async (rows) => {
      const entries = await selectEntries(rows, filter)
        .andWhere('a.position > :after AND a.position <= :end', { after, end })
        .orderBy('a.position', 'ASC')
        .take(PAGE)
        .getMany();
      return toEntryViews(rows, entries);
    });
  }
}
