import type { Recorded } from '#kernel';
import type { Reaction } from '#platform';
import { TellWebhooks } from '../commands/tell-webhooks.ts';
import { liveMessage, TOLD_EVENTS } from '../live-message.ts';

const tell = (event: Recorded): TellWebhooks | undefined => {
  const message = liveMessage(event);
  return message && new TellWebhooks(event.eventId, message);
};

/** Follows every event that clients hear of. A command, not a job: most tenants have no webhooks, and one look says so. */
export const tellWebhooksWhatHappens: Reaction = {
  kind: 'reaction',
  name: 'tell-webhooks-what-happens',
  version: 1,
  on: Object.fromEntries(TOLD_EVENTS.map((type) => [type, tell])),
};
