/** A decision not to show findings: this one, what a rule finds in a document, or what it finds anywhere. */
export class SuppressionView {
  readonly id!: string;
  readonly scope!: 'finding' | 'rule-in-document' | 'rule';
  readonly documentId!: string | null;
  readonly findingId!: string | null;
  readonly ruleId!: string | null;
  readonly status!: 'active' | 'lifted' | 'expired';
  readonly reason!: string;
  /** When it ends by itself; null: when it is lifted. */
  readonly expiresAt!: string | null;
  readonly createdAt!: string;
  readonly createdBy!: string;
  readonly endedAt!: string | null;
  readonly endedBy!: string | null;
}

export class SuppressionPageView {
  readonly items!: SuppressionView[];
  readonly nextCursor!: string | null;
}
