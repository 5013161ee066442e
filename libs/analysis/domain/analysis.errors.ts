import { DomainError } from '#kernel';

export class AnalysisNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'analysis-not-found';
}

export class AnalysisHasEnded extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'analysis-ended';
}

/** The adviser that was asked for has no key in this installation. */
export class AdviserNotConfigured extends DomainError {
  readonly kind = 'rule-broken';
  readonly code = 'adviser-not-configured';
}

export class NotAnalysed extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'not-analysed';
}

export class RuleNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'rule-not-found';
}

/** A term, parameter, formula, table or section that the version does not have. */
export class TermNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'term-not-found';
}
