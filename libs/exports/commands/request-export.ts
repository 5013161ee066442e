import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore, type Appended } from '#platform';
import { exportDecider, request, type RequestedExport } from '../domain/export.ts';

/** Asks for a file. Asking again with the same id changes nothing. */
export class RequestExport extends Command<Appended | undefined> {
  constructor(readonly asked: RequestedExport) {
    super();
  }
}

@CommandHandler(RequestExport)
export class RequestExportHandler implements ICommandHandler<RequestExport> {
  constructor(private readonly events: EventStore) {}

  execute({ asked }: RequestExport): Promise<Appended | undefined> {
    return this.events.decide(`export-${asked.exportId}`, exportDecider, (it) => request(it, asked));
  }
}
