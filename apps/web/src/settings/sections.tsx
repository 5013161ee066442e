import { IconApi, IconEyeCheck, IconPalette, IconWebhook, type Icon } from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { ApiSection } from './api-section.tsx';
import { AppearanceSection } from './appearance-section.tsx';
import { ReviewSection } from './review-section.tsx';
import type { SectionName } from './section-names.ts';
import { WebhooksSection } from './webhooks-section.tsx';

/** What each section shows. A new section is a name in `section-names.ts`, an entry here, and its words. */
export const SECTIONS: Readonly<Record<SectionName, { readonly icon: Icon; readonly content: ComponentType }>> = {
  appearance: { icon: IconPalette, content: AppearanceSection },
  review: { icon: IconEyeCheck, content: ReviewSection },
  webhooks: { icon: IconWebhook, content: WebhooksSection },
  api: { icon: IconApi, content: ApiSection },
};
