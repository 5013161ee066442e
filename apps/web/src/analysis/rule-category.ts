import i18next from 'i18next';
import { en } from './rule-texts.ts';

type Category = keyof typeof en.categories;

const isKnown = (category: string): category is Category => Object.hasOwn(en.categories, category);

/** A category in words; one that is newer than this client by its own name. */
export const categoryName = (category: string): string =>
  isKnown(category) ? i18next.t(`categories.${category}`, { ns: 'rules' }) : category.replaceAll('_', ' ');
