import { Command } from '@nestjs/cqrs';
import type { Edit } from './events.ts';

/**
 * Makes a new version from the latest one by an edit that was decided elsewhere. Refused with `stale-version` when the
 * latest is not `baseVersion`, with `edit-does-not-fit` when the span does not hold the quote. Answers the new number.
 */
export class ApplyEdit extends Command<{ readonly appliedVersion: number }> {
  constructor(
    readonly documentId: string,
    readonly baseVersion: number,
    readonly feedbackId: string,
    readonly edit: Edit,
  ) {
    super();
  }
}
