import type { Decider } from '#kernel';
import type { ReviewSettingsEvent } from '../events.ts';

/** How a tenant reviews. */
export interface ReviewSettings {
  /** Whether who wrote a document is kept from deciding on it. */
  readonly fourEyes: boolean;
}

/** One stream a tenant. */
export const REVIEW_SETTINGS = 'review-settings';

export const reviewSettingsDecider: Decider<ReviewSettings, ReviewSettingsEvent> = {
  initial: { fourEyes: false },
  evolve: (_settings, { type, data }): ReviewSettings => {
    switch (type) {
      case 'ReviewSettingsChanged':
        return { fourEyes: data.fourEyes };
    }
  },
};

export const changeSettings = (settings: ReviewSettings, { fourEyes }: ReviewSettings): ReviewSettingsEvent[] =>
  settings.fourEyes === fourEyes ? [] : [{ type: 'ReviewSettingsChanged', data: { fourEyes } }];
