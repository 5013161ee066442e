import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { LocateSpans, type Edit } from '#documents/messages';
import { DomainError } from '#kernel';
import { EventStore } from '#platform';
import { MixedBatch, NoSuggestion, OrphanedFeedback, StaleFeedback } from '../domain/feedback.errors.ts';
import { feedbackDecider, pending } from '../domain/feedback.ts';
import { ItemFindings, type FoundItem } from '../item-findings.ts';

/** What accepting items would do to a version: one edit an item, in the order of the items. */
export interface PlannedEdits {
  readonly baseVersion: number;
  readonly edits: readonly Edit[];
}

/** Finds out which edits a decision on items comes to. */
@Injectable()
export class PlanEdits {
  constructor(
    private readonly events: EventStore,
    private readonly queries: QueryBus,
    private readonly items: ItemFindings,
  ) {}

  /**
   * The edits that put the items' proposed texts, or `replacement`, into version `baseVersion`; without it into the version
   * that the items were offered for. Throws `FeedbackNotFound`, `AlreadyDecided`, `StaleFeedback`, `NoSuggestion`, and
   * `OrphanedFeedback` when an item of an earlier version has no certain place in `baseVersion`.
   */
  async of(
    documentId: string,
    feedbackIds: readonly string[],
    {
      baseVersion,
      replacement,
    }: { readonly baseVersion?: number | undefined; readonly replacement?: string | undefined },
  ): Promise<PlannedEdits> {
    const found = await this.pending(documentId, feedbackIds);
    const version = baseVersion ?? this.commonBase(found);
    const edits = new Map<string, Edit>();
    for (const [from, items] of Map.groupBy(found, ({ item }) => item.baseVersion)) {
      const spans = await this.places(documentId, from, version, items);
      items.forEach((it, n) => {
        const span = spans[n] ?? it.span;
        const text = replacement ?? it.finding.suggestion?.replacement;
        if (text === undefined)
          throw new NoSuggestion('The finding proposes no text: modify the item to give your own.', {
            feedbackId: it.id,
          });
        edits.set(it.id, { ...span, quote: quoteOf(it), replacement: text });
      });
    }
    return { baseVersion: version, edits: feedbackIds.flatMap((id) => edits.get(id) ?? []) };
  }

  /** Throws `MixedBatch` unless the items are of one rule and one severity, and what `pending` throws. */
  async requireOneKind(documentId: string, feedbackIds: readonly string[]): Promise<void> {
    const found = await this.pending(documentId, feedbackIds);
    const rules = [...new Set(found.map(({ finding }) => finding.ruleId))];
    const severities = [...new Set(found.map(({ finding }) => finding.severity))];
    if (rules.length > 1 || severities.length > 1)
      throw new MixedBatch('Items are decided together only when they are of one rule and one severity.', {
        rules,
        severities,
      });
  }

  private async pending(documentId: string, feedbackIds: readonly string[]): Promise<readonly FoundItem[]> {
    const feedback = await this.events.load(`feedback-${documentId}`, feedbackDecider);
    return this.items.of(feedbackIds.map((id) => [id, pending(feedback, id)] as const));
  }

  private commonBase(found: readonly FoundItem[]): number {
    const bases = new Set(found.map(({ item }) => item.baseVersion));
    const latest = Math.max(...bases);
    if (bases.size > 1)
      throw new StaleFeedback('Some of the items were offered for an earlier version.', {
        currentVersion: latest,
        baseVersion: Math.min(...bases),
      });
    return latest;
  }

  private async places(
    documentId: string,
    from: number,
    to: number,
    items: readonly FoundItem[],
  ): Promise<readonly { start: number; end: number }[]> {
    if (from >= to) return items.map(({ span }) => span);
    const spans = items.map(({ span }) => span);
    const located = await this.queries.execute(new LocateSpans(documentId, from, spans, to)).catch((error: unknown) => {
      if (!(error instanceof DomainError) || error.code !== 'version-not-found') throw error;
      throw new StaleFeedback(`The document has no version ${to}.`, { baseVersion: to });
    });
    return located.spans.map((place, n) => {
      if (place.status === 'located') return { start: place.start, end: place.end };
      throw new OrphanedFeedback(`The text of the item is not to be found in version ${to}.`, {
        feedbackId: items[n]?.id,
        reason: place.reason,
        baseVersion: from,
        currentVersion: to,
      });
    });
  }
}

/** The text that the item's span holds; an empty one inserts. */
const quoteOf = ({ finding, span }: FoundItem): string => (span.start === span.end ? '' : finding.quote);
