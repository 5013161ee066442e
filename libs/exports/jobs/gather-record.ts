import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { GetAnalysisRecord } from '#analysis/messages';
import { GetAuditExtract } from '#audit/messages';
import { GetDocumentRecord } from '#documents/messages';
import { ListDecisionRecords } from '#feedback/messages';
import { ContentStore, requireContext } from '#platform';
import { GetComplianceRecord } from '#policy/messages';
import type { RequestedExport } from '../domain/export.ts';
import type { ExportTask } from '../queue.ts';
import type { ExportRecord, RecordedVersion } from '../writing/export-record.ts';

/** Brings together what a file is written from, as far as its format shows it. */
@Injectable()
export class GatherRecord {
  constructor(
    private readonly queries: QueryBus,
    private readonly contents: ContentStore,
  ) {}

  async execute(asked: RequestedExport, task: ExportTask): Promise<ExportRecord> {
    const { documentId, version, format } = asked;
    const { document, versions } = await this.queries.execute(new GetDocumentRecord(documentId));
    const upToVersion = versions.filter((it) => it.version <= version);
    const whole = format === 'json' || format === 'evidence-pack';
    const isPack = format === 'evidence-pack';
    const [analysis, decisions, compliance, audit, original] = await Promise.all([
      this.queries.execute(new GetAnalysisRecord(documentId, version)),
      whole || asked.include.includes('history') ? this.queries.execute(new ListDecisionRecords(documentId)) : [],
      whole ? this.queries.execute(new GetComplianceRecord(documentId)) : null,
      isPack ? this.queries.execute(new GetAuditExtract(documentId, BigInt(task.position))) : [],
      isPack ? this.bytes(document.sha256) : null,
    ]);
    return {
      format,
      version,
      document,
      analysis,
      decisions,
      compliance,
      audit,
      original,
      exportId: asked.exportId,
      include: asked.include,
      requestedAt: task.requestedAt,
      requestedBy: task.requestedBy,
      baseVersion: asked.baseVersion,
      markdown: await this.text(upToVersion.at(-1)?.sha256 ?? ''),
      versions: asked.include.includes('tracked-changes')
        ? await this.withTexts(upToVersion, asked.baseVersion)
        : upToVersion,
    };
  }

  private async withTexts(versions: readonly RecordedVersion[], base: number): Promise<RecordedVersion[]> {
    const all: RecordedVersion[] = [];
    for (const version of versions)
      all.push(version.version < base ? version : { ...version, markdown: await this.text(version.sha256) });
    return all;
  }

  private async text(sha256: string): Promise<string> {
    return (await this.bytes(sha256)).toString('utf8');
  }

  private bytes(sha256: string): Promise<Buffer> {
    return this.contents.get(requireContext().tenantId, sha256);
  }
}
