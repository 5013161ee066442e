import { Injectable } from '@nestjs/common';
import { requireContext } from '#platform';
import type { Finding } from '#rules';
import { FeedbackNotFound } from './domain/feedback.errors.ts';
import type { Item } from './domain/feedback.ts';
import { FindingStore } from './finding-store.ts';
import { proposedSpan } from './proposal.ts';

/** An item with the finding that it offers, and the span of its base version that a decision on it replaces. */
export interface FoundItem {
  readonly id: string;
  readonly item: Item;
  readonly finding: Finding;
  readonly span: { readonly start: number; readonly end: number };
}

/** Looks up what items offer. */
@Injectable()
export class ItemFindings {
  constructor(private readonly findings: FindingStore) {}

  /** Throws `FeedbackNotFound` for an item whose finding is not in the store. */
  async of(items: readonly (readonly [id: string, item: Item])[]): Promise<readonly FoundItem[]> {
    const { tenantId } = requireContext();
    const bySha = new Map<string, ReadonlyMap<string, Finding>>();
    for (const sha256 of new Set(items.map(([, { findingsSha256 }]) => findingsSha256))) {
      const findings = await this.findings.findings(tenantId, sha256);
      bySha.set(sha256, new Map(findings.map((finding) => [finding.id, finding])));
    }
    return items.map(([id, item]) => {
      const finding = bySha.get(item.findingsSha256)?.get(item.findingId);
      if (!finding) throw new FeedbackNotFound(`There is no finding ${item.findingId}.`);
      const { start, end } = item.place ?? proposedSpan(finding);
      return { id, item, finding, span: { start, end } };
    });
  }
}
