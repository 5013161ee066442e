import type { ValidationError } from '@nestjs/common';
import { DomainError } from '#kernel';

export interface FieldError {
  /** Path of the member, e.g. `rules.0.pattern`. */
  readonly field: string;
  readonly message: string;
}

/** The request does not have the shape that the route asks for. */
export class InvalidRequest extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'invalid-request';

  constructor(errors: readonly FieldError[]) {
    super('The request is not valid; `errors` names the members.', { errors });
  }

  static from(errors: readonly ValidationError[]): InvalidRequest {
    return new InvalidRequest(fieldErrors(errors));
  }
}

const fieldErrors = (errors: readonly ValidationError[], parent = ''): readonly FieldError[] =>
  errors.flatMap(({ property, constraints, children }) => {
    const field = `${parent}${property}`;
    const own = Object.values(constraints ?? {}).map((message) => ({ field, message }));
    return [...own, ...fieldErrors(children ?? [], `${field}.`)];
  });
