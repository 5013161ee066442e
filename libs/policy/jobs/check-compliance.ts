import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import { Clock } from '#kernel';
import {
  ContentStore,
  Database,
  EventStore,
  JobWorker,
  ReadYourWrites,
  requireContext,
  type JobAttempt,
} from '#platform';
import { PolicyChecker } from '../checking/policy-checker.ts';
import { complianceDecider, recordCheck, type DocumentCompliance } from '../domain/compliance.ts';
import { policyRepositoryDecider } from '../domain/policy-repository.ts';
import type { CheckedFinding } from '../domain/version-text.ts';
import type { PolicyDefinition, PolicyRepositoryEvent } from '../events.ts';
import { ComplianceRow, complianceViews } from '../projections/compliance-views.ts';
import { policiesQueue, type ComplianceTask } from '../queue.ts';

const PAGE = 100;

interface InForce {
  readonly version: number;
  readonly policies: readonly PolicyDefinition[];
}

/** What is checked was asked for by an event that the read table has not seen yet: the job is tried again. */
class NotYetVisible extends Error {}

/** Checks the latest version of a document, or of every document of a repository, and records what came out. */
@Injectable()
export class CheckCompliance extends JobWorker<ComplianceTask> {
  readonly queue = policiesQueue;

  constructor(
    private readonly events: EventStore,
    private readonly contents: ContentStore,
    private readonly database: Database,
    private readonly readYourWrites: ReadYourWrites,
    private readonly checker: PolicyChecker,
    private readonly clock: Clock,
  ) {
    super();
  }

  async work(task: ComplianceTask, { signal }: JobAttempt): Promise<void> {
    await this.readYourWrites.wait(BigInt(task.position), complianceViews);
    if ('documentId' in task) {
      const row = await this.rows.findOneBy({ tenantId: requireContext().tenantId, documentId: task.documentId });
      if (!row || BigInt(row.asked) < BigInt(task.position)) {
        throw new NotYetVisible(`compliance_views has not reached position ${task.position}.`);
      }
      await this.check(row, signal);
      return;
    }
    let last: string | undefined;
    do {
      const rows = await this.documentsOf(task.repositoryId, last);
      for (const row of rows) {
        signal.throwIfAborted();
        await this.check(row, signal);
      }
      last = rows.at(-1)?.documentId;
    } while (last !== undefined);
  }

  private get rows() {
    return this.database.dataSource.getRepository(ComplianceRow);
  }

  private documentsOf(repositoryId: string, after: string | undefined): Promise<ComplianceRow[]> {
    const { tenantId } = requireContext();
    return this.rows.find({
      where: { tenantId, repositoryId, ...(after === undefined ? {} : { documentId: MoreThan(after) }) },
      order: { documentId: 'ASC' },
      take: PAGE,
    });
  }

  private async check(row: ComplianceRow, signal: AbortSignal): Promise<void> {
    const { documentId, version, sha256, findingsSha256, withdrawn } = row;
    const stream = `compliance-${documentId}`;
    const compliance = await this.events.load(stream, complianceDecider);
    const { repositoryId } = compliance;
    if (repositoryId === null || sha256 === null || withdrawn) return;
    const inForce = await this.policiesOf(repositoryId);
    if (!inForce || isChecked(compliance, row, inForce)) return;
    const { tenantId } = requireContext();
    const markdown = (await this.contents.get(tenantId, sha256)).toString('utf8');
    const findings = findingsSha256 === null ? undefined : await this.findings(findingsSha256);
    const verdicts = await this.checker.check(markdown, inForce.policies, findings, signal);
    const check = { documentId, repositoryId, repositoryVersion: inForce.version, version, findingsSha256, verdicts };
    await this.events.decide(stream, complianceDecider, (it) => recordCheck(it, check, this.clock.now()));
  }

  /** Undefined when the repository is retired: its documents keep their last verdicts. */
  private async policiesOf(repositoryId: string): Promise<InForce | undefined> {
    const history = await this.events.read(`policyrepository-${repositoryId}`);
    const repository = history
      .map(({ type, data }) => ({ type, data }) as PolicyRepositoryEvent)
      .reduce(policyRepositoryDecider.evolve, policyRepositoryDecider.initial);
    return repository.status === 'active' ? { version: history.length, policies: repository.policies } : undefined;
  }

  private async findings(sha256: string): Promise<readonly CheckedFinding[]> {
    const bytes = await this.contents.get(requireContext().tenantId, sha256);
    return JSON.parse(bytes.toString('utf8')) as CheckedFinding[];
  }
}

/** The same text, policies and findings give the same result: no need to read them again. */
const isChecked = ({ last }: DocumentCompliance, row: ComplianceRow, inForce: InForce): boolean =>
  last !== null &&
  last.version === row.version &&
  last.repositoryVersion === inForce.version &&
  last.findingsSha256 === row.findingsSha256;
