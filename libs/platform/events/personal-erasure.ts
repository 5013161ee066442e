import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DomainError } from '#kernel';
import { requireContext } from '../context/request-context.ts';
import { Database } from '../database/database.ts';
import type { SubjectEvent } from '../events.ts';
import type { Appended } from './append.ts';
import { EventStore } from './event-store.ts';
import { PersonalKeys } from './personal-keys.ts';

export class SubjectNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'subject-not-found';
}

/** Makes everything that was recorded of a person unreadable, for good: in events at once, in read tables by their projections. */
export class EraseSubject extends Command<Appended> {
  constructor(
    readonly subjectId: string,
    readonly reason: string,
  ) {
    super();
  }
}

@CommandHandler(EraseSubject)
export class EraseSubjectHandler implements ICommandHandler<EraseSubject> {
  constructor(
    private readonly database: Database,
    private readonly keys: PersonalKeys,
    private readonly events: EventStore,
  ) {}

  /** Rejects with `SubjectNotFound` for somebody of whom nothing was recorded, or who was erased before. */
  async execute({ subjectId, reason }: EraseSubject): Promise<Appended> {
    const { tenantId, actorId } = requireContext();
    const erased: SubjectEvent = { type: 'SubjectErased', data: { subjectId, reason } };
    const subject = { tenantId, subjectId };
    // The append uses the actor's key: have it before this transaction holds a connection.
    await this.keys.forWriting({ tenantId, subjectId: actorId });
    const client = await this.database.pool.connect();
    try {
      await client.query('BEGIN');
      if (!(await this.keys.erase(subject, client)))
        throw new SubjectNotFound(`Nothing is recorded of a person ${subjectId}.`);
      await client.query('DELETE FROM snapshots WHERE tenant_id = $1 AND $2 = ANY (subjects)', [tenantId, subjectId]);
      const append = { stream: `subject-${subjectId}`, expected: 'any', events: [erased] } as const;
      const appended = await this.events.append(append, {}, client);
      await client.query('COMMIT');
      this.keys.forget(subject);
      return appended;
    } catch (error) {
      await client.query('ROLLBACK');
      throw error;
    } finally {
      client.release();
    }
  }
}
