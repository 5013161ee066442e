import { UnknownTemplate } from '../domain/policy.errors.ts';
import { internalAlgorithmStandard } from './internal-algorithm-standard.ts';
import { secIndexPublishing } from './sec-index-publishing.ts';
import type { PolicyTemplate } from './template.ts';

/** Every template that ships with the product. */
export const templates: readonly PolicyTemplate[] = [secIndexPublishing, internalAlgorithmStandard];

/** A shipped template by id or name, in any case. Throws `UnknownTemplate`, which lists those that exist. */
export const findTemplate = (idOrName: string): PolicyTemplate => {
  const wanted = idOrName.trim().toLowerCase();
  const found = templates.find(({ id, name }) => id === wanted || name.toLowerCase() === wanted);
  if (found) return found;
  throw new UnknownTemplate(`There is no template "${idOrName}".`, { templates: templates.map(({ id }) => id) });
};
