import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import { ContentStore, Database, EventStore, requireContext } from '#platform';
import type { Finding } from '#rules';
import type { SemanticIr } from '#semantics';
import { analysisDecider, reassess, type Analysis } from '../domain/analysis.ts';
import { suppressedFindings, type InForce } from '../domain/suppressed-findings.ts';
import { Engine } from '../engine/engine.ts';
import type { AnalysisEvent, Assessed } from '../events.ts';
import { SuppressionRow } from '../projections/suppression-views.ts';
import { countBy, countsOf } from './counts.ts';

/** An analysis moves when its suppressions do: more tries than this mean that something else is wrong. */
const ATTEMPTS = 5;

/** Keeps what counts of an analysis in step with the suppressions in force. */
@Injectable()
export class Reassessment {
  constructor(
    private readonly database: Database,
    private readonly events: EventStore,
    private readonly contents: ContentStore,
    private readonly engine: Engine,
  ) {}

  /** What of these findings is hidden now, as far as the read table of suppressions knows. */
  async suppressedOf(documentId: string, findings: readonly Finding[]): Promise<Assessed['suppressed']> {
    return suppressedFindings(documentId, findings, await this.inForce(documentId));
  }

  /** What counts of these findings without those that are suppressed. */
  async assess(
    ir: SemanticIr,
    findings: readonly Finding[],
    suppressed: Assessed['suppressed'],
    signal: AbortSignal,
  ): Promise<Assessed> {
    const hidden = suppressed.map(({ findingId }) => findingId);
    const { open, scores } = await this.engine.assess({ ir, findings, suppressed: hidden }, signal);
    const { sha256 } = await this.contents.put(requireContext().tenantId, Buffer.from(JSON.stringify(open)));
    return {
      suppressed,
      openFindingsSha256: sha256,
      counts: countsOf(open),
      byCategory: countBy(open, ({ category, severity }) => `${category}/${severity}`),
      readiness: scores.readiness,
      selfContainment: scores.selfContainment,
    };
  }

  /**
   * Brings an analysis in step. The suppressions are read after the analysis and written only if it has not moved since, so
   * that of two who do this at once none can put older suppressions over newer ones.
   */
  async bringInStep(analysisId: string, signal: AbortSignal): Promise<void> {
    const stream = `analysis-${analysisId}`;
    for (let attempt = 1; ; attempt++) {
      const history = await this.events.read(stream);
      const analysis = history
        .map(({ type, data }) => ({ type, data }) as AnalysisEvent)
        .reduce(analysisDecider.evolve, analysisDecider.initial);
      const assessed = await this.newAssessment(analysis, signal);
      if (!assessed) return;
      try {
        await this.events.decide(stream, analysisDecider, (it) => reassess(it, assessed), {
          expectedVersion: history.length,
        });
        return;
      } catch (error) {
        const moved = error instanceof DomainError && error.code === 'concurrency-conflict';
        if (!moved || attempt === ATTEMPTS) throw error;
      }
    }
  }

  /** Undefined when the analysis has no result, or the same findings are suppressed as before. */
  private async newAssessment(analysis: Analysis, signal: AbortSignal): Promise<Assessed | undefined> {
    if (analysis.status !== 'completed') return undefined;
    const inForce = await this.inForce(analysis.documentId);
    if (inForce.length === 0 && analysis.suppressed.length === 0) return undefined;
    const findings = await this.content<Finding[]>(analysis.findingsSha256);
    const suppressed = suppressedFindings(analysis.documentId, findings, inForce);
    if (JSON.stringify(suppressed) === JSON.stringify(analysis.suppressed)) return undefined;
    return this.assess(await this.content<SemanticIr>(analysis.irSha256), findings, suppressed, signal);
  }

  private inForce(documentId: string): Promise<readonly InForce[]> {
    const { tenantId } = requireContext();
    return this.database.read(async (rows) => {
      const found = await rows.findBy(SuppressionRow, [
        { tenantId, status: 'active', documentId },
        { tenantId, status: 'active', scope: 'rule' },
      ]);
      return found.map(({ id, scope, documentId: of, findingId, ruleId }) => ({
        suppressionId: id,
        scope,
        documentId: of,
        findingId,
        ruleId,
      }));
    });
  }

  private async content<Value>(sha256: string): Promise<Value> {
    return JSON.parse((await this.contents.get(requireContext().tenantId, sha256)).toString('utf8')) as Value;
  }
}
