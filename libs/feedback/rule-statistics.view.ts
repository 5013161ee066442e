/** How people decided on what a rule found. */
export class RuleStatisticsItemView {
  readonly ruleId!: string;
  readonly accepted!: number;
  /** Accepted with other words than were proposed. */
  readonly modified!: number;
  readonly rejected!: number;
  readonly pending!: number;
  /** Accepted and modified of all that were decided, 0 to 1; null before the first decision. */
  readonly precision!: number | null;
}

export class RuleStatisticsView {
  /** Rules that found something, by id. */
  readonly items!: RuleStatisticsItemView[];
  readonly nextCursor!: string | null;
}
