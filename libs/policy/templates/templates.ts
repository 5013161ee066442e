import { UnknownTemplate } from '../domain/policy.errors.ts';
import { euBmr } from './eu-bmr.ts';
import { internalAlgorithmStandard } from './internal-algorithm-standard.ts';
import { ioscoBenchmarks } from './iosco-benchmarks.ts';
import { mifidRts6 } from './mifid-rts-6.ts';
import { secIndexPublishing } from './sec-index-publishing.ts';
import type { PolicyTemplate } from './template.ts';

/** Every template that ships with the product. */
export const templates: readonly PolicyTemplate[] = [
  secIndexPublishing,
  internalAlgorithmStandard,
  euBmr,
  mifidRts6,
  ioscoBenchmarks,
];

/** A shipped template by id or name, in any case. Throws `UnknownTemplate`, which lists those that exist. */
export const findTemplate = (idOrName: string): PolicyTemplate => {
  const wanted = idOrName.trim().toLowerCase();
  const found = templates.find(({ id, name }) => id === wanted || name.toLowerCase() === wanted);
  if (found) return found;
  throw new UnknownTemplate(`There is no template "${idOrName}".`, { templates: templates.map(({ id }) => id) });
};
