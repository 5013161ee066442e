/** Documents by status. */
export class StatusCountsView {
  readonly uploaded!: number;
  readonly converting!: number;
  readonly conversion_failed!: number;
  readonly converted!: number;
  readonly analysing!: number;
  readonly analysed!: number;
  readonly analysis_failed!: number;
  readonly withdrawn!: number;
}

/** Open findings by severity. */
export class OpenFindingsView {
  readonly critical!: number;
  readonly high!: number;
  readonly medium!: number;
  readonly low!: number;
}

/** Decisions that still stand. */
export class DecisionCountsView {
  readonly accepted!: number;
  readonly modified!: number;
  readonly rejected!: number;
}

export class StatisticsDayView {
  /** `2026-11-21`, UTC. */
  readonly day!: string;
  /** Open at the end of the day, as the last analysis of each document up to then has it. */
  readonly findings!: OpenFindingsView;
  /** Made on that day. */
  readonly decisions!: DecisionCountsView;
}

/** Where the tenant stands, in numbers. */
export class StatisticsView {
  readonly documents!: StatusCountsView;
  /** Analysed documents in ten steps of readiness: 0 to below 10, …, 90 to 100. */
  readonly readiness!: number[];
  /** Open now, in the latest versions. */
  readonly findings!: OpenFindingsView;
  /** Every day up to today, the oldest first. */
  readonly days!: StatisticsDayView[];
}
