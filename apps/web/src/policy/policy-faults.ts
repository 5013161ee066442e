import { Problem } from '../api/problem.ts';

/** What the API says against a policy, by the member it speaks of: `name`, `rules.0.pattern`, `examples.1`. */
export type PolicyFaults = Readonly<Record<string, string>>;

const said = (field: string, message: string): string => {
  // Faults of the request begin with the member's own name, which stands beside the message already.
  const name = field.split('.').at(-1) ?? '';
  const text = message.startsWith(`${field} `)
    ? message.slice(field.length + 1)
    : message.startsWith(`${name} `)
      ? message.slice(name.length + 1)
      : message;
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
};

/** Where each fault of a refused policy belongs; empty when the refusal is about something else. */
export const policyFaults = (error: unknown): PolicyFaults => {
  if (!(error instanceof Problem)) return {};
  const faults: Record<string, string> = {};
  for (const { field = '', message } of error.body.errors ?? []) {
    const place = field.replace(/^policies\.\d+\./, '');
    faults[place] = place in faults ? `${faults[place]} ${said(place, message)}.` : said(place, message);
  }
  const { rule } = error.body;
  if (typeof rule === 'number')
    faults[`rules.${rule}.pattern`] = error.message.replace(/^Policy ".*", rule \d+: /s, '');
  if (error.code === 'policy-name-taken') faults['name'] = error.message;
  return faults;
};
