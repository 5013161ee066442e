import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Clock } from '#kernel';
import { Database, requireContext } from '#platform';
import type { ComplianceView, PolicyVerdictView } from '../compliance.view.ts';
import { statusReason } from '../domain/compliance-status.ts';
import { DocumentVersionNotFound } from '../domain/policy.errors.ts';
import type { PolicyVerdict } from '../events.ts';
import { ComplianceCheckRow, WaiverRow, type ComplianceRow } from '../projections/compliance-views.ts';
import { FindCompliance } from './find-compliance.ts';
import { toWaiverView } from './to-waiver-view.ts';
import { verdictsNow } from './verdicts-now.ts';

/** How the latest version stands now, or what the last check of another one found. */
export class GetCompliance extends Query<ComplianceView> {
  constructor(
    readonly documentId: string,
    readonly version?: number,
  ) {
    super();
  }
}

type Check = Pick<ComplianceRow, 'repositoryId' | 'repositoryVersion' | 'checkedVersion' | 'checkedAt'>;
type Result = Pick<ComplianceRow, 'status' | 'verdicts'>;

@QueryHandler(GetCompliance)
export class GetComplianceHandler implements IQueryHandler<GetCompliance> {
  constructor(
    private readonly find: FindCompliance,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async execute({ documentId, version }: GetCompliance): Promise<ComplianceView> {
    const row = await this.find.document(documentId);
    const { tenantId } = requireContext();
    const now = this.clock.now();
    return this.database.read(async (rows) => {
      const waivers = await rows.findBy(WaiverRow, { tenantId, documentId });
      if (version === undefined) return viewOf(documentId, row, verdictsNow(row, waivers, now), waivers, now);
      if (version > row.version) throw new DocumentVersionNotFound(`The document has no version ${version}.`);
      const [check] = await rows.find(ComplianceCheckRow, {
        where: { tenantId, documentId, version },
        order: { position: 'DESC' },
        take: 1,
      });
      if (!check) return viewOf(documentId, NEVER, { status: 'PENDING', verdicts: [] }, waivers, now);
      const { repositoryId, repositoryVersion, checkedAt } = check;
      const result = { repositoryId, repositoryVersion, checkedAt, checkedVersion: version };
      return viewOf(documentId, result, check, waivers, now);
    });
  }
}

const NEVER: Check = {
  repositoryId: null,
  repositoryVersion: null,
  checkedVersion: null,
  checkedAt: null,
};

const viewOf = (
  documentId: string,
  check: Check,
  { status, verdicts }: Result,
  waivers: readonly WaiverRow[],
  now: Date,
): ComplianceView => ({
  documentId,
  status,
  reason: check !== NEVER && check.repositoryId === null ? 'No policy repository is assigned.' : statusReason(verdicts),
  repositoryId: check.repositoryId,
  repositoryVersion: check.repositoryVersion,
  checkedVersion: check.checkedVersion,
  checkedAt: check.checkedAt?.toISOString() ?? null,
  policies: verdicts.map((verdict) => verdictView(verdict, waivers, now)),
});

const verdictView = (
  { policyId, name, level, verdict, judged, evidence, reason, waiverId }: PolicyVerdict,
  waivers: readonly WaiverRow[],
  now: Date,
): PolicyVerdictView => {
  const waiver = waivers.find(({ id }) => id === waiverId);
  return {
    id: policyId,
    name,
    level,
    verdict,
    judged,
    evidence: [...evidence],
    reason,
    waiver: waiver ? toWaiverView(waiver, now) : null,
  };
};
