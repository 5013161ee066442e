import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Database, decodeCursor, toPage, type PageRequest } from '#platform';
import { AuditRow } from '../projections/audit-entries.ts';
import { timelineItem, TIMELINE_TYPES } from '../timeline/timeline-item.ts';
import type { TimelineItemView, TimelineView } from '../timeline.view.ts';
import { selectEntries } from './select-entries.ts';

/** A document's history in sentences, the newest step first. */
export class GetTimeline extends Query<TimelineView> {
  constructor(
    readonly documentId: string,
    readonly request: PageRequest,
  ) {
    super();
  }
}

@QueryHandler(GetTimeline)
export class GetTimelineHandler implements IQueryHandler<GetTimeline> {
  constructor(private readonly database: Database) {}

  async execute({ documentId, request: { limit, cursor: text } }: GetTimeline): Promise<TimelineView> {
    const cursor = decodeCursor(text, 'number');
    const entries = await this.database.read((rows) => {
      const query = selectEntries(rows, { documentId })
        .andWhere('a.type = ANY(:types)', { types: TIMELINE_TYPES })
        .orderBy('a.position', 'DESC')
        .take(limit + 1);
      if (cursor) query.andWhere('a.position < :before', { before: cursor.key });
      return query.getMany();
    });
    return toPage(entries, limit, toView, ({ position, id }) => ({ key: position, id }));
  }
}

const toView = ({ type, at, actorId, actorName, position, data }: AuditRow): TimelineItemView => {
  const { kind = 'details', summary = type, version = null } = timelineItem(type, data) ?? {};
  const feedbackId = 'feedbackId' in data && typeof data.feedbackId === 'string' ? data.feedbackId : null;
  const actor = { id: actorId, name: actorName };
  return { at: at.toISOString(), kind, summary, type, actor, version, feedbackId, position: Number(position) };
};
