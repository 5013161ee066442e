import { Injectable } from '@nestjs/common';
import { EventBus } from '@nestjs/cqrs';
import { Observable } from 'rxjs';
import type { Recorded } from '#kernel';
import { CommittedEvent, EventFeed, EventStore, requireContext } from '#platform';
import { liveMessage, type LiveMessage } from './live-message.ts';

/** Missed events that are read at once. */
const PAGE = 500;
/** Proxies close streams on which nothing moves. */
const PING_MS = 15_000;

export type Heard = LiveMessage | { readonly type: 'ping'; readonly data: string };

/** What happens in the caller's tenant, as it happens. */
@Injectable()
export class LiveEvents {
  constructor(
    private readonly bus: EventBus,
    private readonly events: EventStore,
    private readonly feed: EventFeed,
  ) {}

  /** Messages of one document or of all; first those after `lastEventId`, when the client has been here before. */
  stream(documentId: string | undefined, lastEventId: string | undefined): Observable<Heard> {
    const { tenantId } = requireContext();
    return new Observable<Heard>((client) => {
      let told = 0n;
      const tell = (recorded: Recorded): void => {
        if (recorded.tenantId !== tenantId || recorded.position <= told) return;
        told = recorded.position;
        const message = liveMessage(recorded);
        if (message && (documentId === undefined || message.data.documentId === documentId)) client.next(message);
      };
      // Listens before it reads what was missed, so that nothing falls in between.
      let held: Recorded[] | undefined = [];
      const listening = this.bus.subscribe((event) => {
        if (!(event instanceof CommittedEvent)) return;
        if (held) held.push(event.recorded);
        else tell(event.recorded);
      });
      const ping = setInterval(() => client.next({ type: 'ping', data: '' }), PING_MS);
      this.tellMissed(lastEventId, tell, () => client.closed)
        .then(() => {
          for (const recorded of held ?? []) tell(recorded);
          held = undefined;
        })
        .catch((error: unknown) => client.error(error));
      return () => {
        listening.unsubscribe();
        clearInterval(ping);
      };
    });
  }

  /** All that happened after the client's last message, however long ago that was. */
  private async tellMissed(
    lastEventId: string | undefined,
    tell: (recorded: Recorded) => void,
    hasLeft: () => boolean,
  ): Promise<void> {
    if (lastEventId === undefined || !/^\d{1,18}$/.test(lastEventId)) return;
    const horizon = await this.feed.horizon();
    for (let after = BigInt(lastEventId); !hasLeft();) {
      const page = await this.events.readTenant(after, horizon, PAGE);
      for (const recorded of page) tell(recorded);
      const last = page.at(-1);
      if (!last || page.length < PAGE) return;
      after = last.position;
    }
  }
}
