import { Controller, Headers, Param, ParseUUIDPipe, Sse, UseGuards } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Observable } from 'rxjs';
import { Permission } from '#platform';
import { ExistingDocumentGuard } from './existing-document.guard.ts';
import { LiveEvents, type Heard } from './live-events.ts';

const STREAM = {
  description: 'Server-sent events: `id` is the position in the log, `event` the kind, `data` JSON.',
  schema: { type: 'string' },
};

@ApiTags('live')
@Controller()
export class LiveController {
  constructor(private readonly live: LiveEvents) {}

  /** What happens to one document, as it happens. `Last-Event-ID` takes up where a lost connection ended. */
  @Sse('documents/:documentId/events')
  @UseGuards(ExistingDocumentGuard)
  @Permission('documents:read')
  @ApiProduces('text/event-stream')
  @ApiOkResponse(STREAM)
  document(
    @Param('documentId', ParseUUIDPipe) documentId: string,
    @Headers('last-event-id') lastEventId?: string,
  ): Observable<Heard> {
    return this.live.stream(documentId, lastEventId);
  }

  /** What happens to all documents of the tenant, as it happens. */
  @Sse('stream')
  @Permission('documents:read')
  @ApiProduces('text/event-stream')
  @ApiOkResponse(STREAM)
  all(@Headers('last-event-id') lastEventId?: string): Observable<Heard> {
    return this.live.stream(undefined, lastEventId);
  }
}
