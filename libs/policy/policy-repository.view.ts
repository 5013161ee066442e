import { PolicyRuleView, PolicyView } from './policy.view.ts';

/** A named set of policies. */
export class PolicyRepositoryView {
  readonly id!: string;
  readonly name!: string;
  readonly description!: string | null;
  /** Where the policies apply. */
  readonly jurisdiction!: string | null;
  /** Who answers for the policies. */
  readonly owner!: string | null;
  /** The shipped template that it was imported from. */
  readonly template!: string | null;
  readonly status!: 'active' | 'retired';
  /** Rises with every change of the repository or of a policy in it; also the ETag. */
  readonly version!: number;
  readonly policyCount!: number;
  readonly createdAt!: string;
  readonly updatedAt!: string;
  readonly createdBy!: string;
}

/** A repository with the policies in it. */
export class PolicyRepositoryDetailView extends PolicyRepositoryView {
  readonly policies!: PolicyView[];
}

export class PolicyRepositoryPageView {
  readonly items!: PolicyRepositoryView[];
  readonly nextCursor!: string | null;
}

export class TemplatePolicyView {
  readonly name!: string;
  readonly level!: 'MUST' | 'SHOULD' | 'MAY';
  readonly text!: string;
  readonly rules!: PolicyRuleView[];
  readonly examples!: string[];
}

/** Policies that ship with the product; import one to use it. */
export class PolicyTemplateView {
  readonly id!: string;
  readonly name!: string;
  readonly description!: string;
  readonly jurisdiction!: string | null;
  readonly policies!: TemplatePolicyView[];
}

export class PolicyTemplatePageView {
  readonly items!: PolicyTemplateView[];
  readonly nextCursor!: string | null;
}

/** One change of a repository or of a policy in it. */
export class PolicyRepositoryVersionView {
  readonly number!: number;
  readonly change!: 'created' | 'changed' | 'retired' | 'policy-added' | 'policy-changed' | 'policy-retired';
  readonly policyId!: string | null;
  readonly policyName!: string | null;
  readonly createdAt!: string;
  readonly createdBy!: string;
}

export class PolicyRepositoryVersionPageView {
  readonly items!: PolicyRepositoryVersionView[];
  readonly nextCursor!: string | null;
}
