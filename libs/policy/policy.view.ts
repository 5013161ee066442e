/** One check of a policy. */
export class PolicyRuleView {
  readonly type!: 'section_required' | 'content_pattern' | 'format_check' | 'finding_absent' | 'ai_evaluation';
  /** RE2 syntax; for `finding_absent` a rule id, a family (`MC-*`) or a category. */
  readonly pattern?: string;
  /** Said when the rule is not met. */
  readonly message?: string;
}

/** A requirement on documents. */
export class PolicyView {
  readonly id!: string;
  readonly name!: string;
  readonly level!: 'MUST' | 'SHOULD' | 'MAY';
  readonly text!: string;
  /** All of them must be met. */
  readonly rules!: PolicyRuleView[];
  /** Texts that meet it. */
  readonly examples!: string[];
}

export class PolicyPageView {
  readonly items!: PolicyView[];
  readonly nextCursor!: string | null;
}
