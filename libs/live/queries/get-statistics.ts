import { Query, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { CountFindingChanges, type FindingChange } from '#analysis/messages';
import { CountDocuments } from '#documents/messages';
import { CountDecisions, type DayOfDecisions } from '#feedback/messages';
import { Clock } from '#kernel';
import type { OpenFindingsView, StatisticsDayView, StatisticsView, StatusCountsView } from '../statistics.view.ts';

/** Where the tenant stands, and how it came there over so many days up to today. */
export class GetStatistics extends Query<StatisticsView> {
  constructor(readonly days: number) {
    super();
  }
}

const DAY_MS = 86_400_000;

const NO_DOCUMENTS = {
  uploaded: 0,
  converting: 0,
  conversion_failed: 0,
  converted: 0,
  analysing: 0,
  analysed: 0,
  analysis_failed: 0,
  withdrawn: 0,
} satisfies StatusCountsView;

@QueryHandler(GetStatistics)
export class GetStatisticsHandler implements IQueryHandler<GetStatistics> {
  constructor(
    private readonly queries: QueryBus,
    private readonly clock: Clock,
  ) {}

  async execute({ days }: GetStatistics): Promise<StatisticsView> {
    const today = this.clock.now().getTime();
    const names = Array.from({ length: days }, (_, ago) => dayOf(today - (days - 1 - ago) * DAY_MS));
    const since = names[0] ?? dayOf(today);
    const { byStatus, byReadiness, findings, withdrawn } = await this.queries.execute(new CountDocuments());
    const changes = await this.queries.execute(new CountFindingChanges(since, withdrawn));
    const decisions = await this.queries.execute(new CountDecisions(since));
    return {
      documents: { ...NO_DOCUMENTS, ...byStatus },
      readiness: [...byReadiness],
      findings: { ...findings },
      days: daysOf(names, changes, decisions),
    };
  }
}

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** Every day with what was open at its end and what was decided on it. */
const daysOf = (
  names: readonly string[],
  changes: readonly FindingChange[],
  decisions: readonly DayOfDecisions[],
): StatisticsDayView[] => {
  let open: OpenFindingsView = { critical: 0, high: 0, medium: 0, low: 0 };
  return names.map((day) => {
    const change = changes.find((one) => one.day === day);
    if (change)
      open = {
        critical: open.critical + change.critical,
        high: open.high + change.high,
        medium: open.medium + change.medium,
        low: open.low + change.low,
      };
    const { accepted = 0, modified = 0, rejected = 0 } = decisions.find((one) => one.day === day) ?? {};
    return { day, findings: open, decisions: { accepted, modified, rejected } };
  });
};
