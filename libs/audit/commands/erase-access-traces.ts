import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Database, ERASED, requireContext } from '#platform';
import { AccessLog } from '../access/access-log.ts';
import { AccessRow } from '../access/access-row.ts';

/** Takes name and whereabouts of an erased person out of what was noted of requests. */
export class EraseAccessTraces extends Command<void> {
  constructor(readonly subjectId: string) {
    super();
  }
}

@CommandHandler(EraseAccessTraces)
export class EraseAccessTracesHandler implements ICommandHandler<EraseAccessTraces> {
  constructor(
    private readonly database: Database,
    private readonly log: AccessLog,
  ) {}

  async execute({ subjectId }: EraseAccessTraces): Promise<void> {
    const { tenantId } = requireContext();
    await this.log.flush();
    await this.database.dataSource.manager.update(
      AccessRow,
      { tenantId, actorId: subjectId },
      { actorName: ERASED, ip: null, userAgent: null },
    );
  }
}
