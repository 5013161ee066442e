import { categories, severities, type Rule } from './rule.ts';

const fenced = (example: string): string => `\`\`\`\`markdown\n${example}\n\`\`\`\`\n`;

const checklistTable = (checklist: NonNullable<Rule['checklist']>): string =>
  [
    '| Kind of document | It must say |',
    '| --- | --- |',
    ...checklist.map(({ kind, requires }) => `| ${kind} | ${requires} |`),
    '',
  ].join('\n');

/** The documentation page of one rule, in Markdown. */
export const rulePage = ({
  id,
  title,
  category,
  severity,
  why,
  satisfiedBy,
  source,
  checklist = [],
  fires,
  staysSilent,
}: Rule): string =>
  [
    `# ${id}: ${title}\n`,
    `Category \`${category}\`, severity ${severity}.\n`,
    `**Why it matters.** ${why}\n`,
    `**What satisfies it.** ${satisfiedBy}\n`,
    `**Source.** ${source}\n`,
    ...(checklist.length === 0 ? [] : ['## What each kind of document must say\n', checklistTable(checklist)]),
    '## Finds something\n',
    ...fires.map(fenced),
    '## Finds nothing\n',
    ...staysSilent.map(fenced),
  ].join('\n');

const RECIPE = `1. Choose an id: the next free number of its group in \`libs/rules/\` (SC self-containment, IR structure, LG language, PR and EC precision and edge cases, MC calendar, DC data contract).
2. Make \`libs/rules/<what-it-finds>.ts\` with one exported \`Rule\`; copy the nearest neighbour.
3. Write \`fires\` (at least two) and \`staysSilent\` (at least two) first: they are the tests and the page.
4. Put word lists, windows and limits as constants at the top, and name them in \`parameters\`.
5. In \`check\`, read only the IR; find places with \`findInSentences\`, skip sections with \`sectionTypeOf\`.
6. Answer with spans and an explanation in one sentence; quotes are cut from the text for you.
7. Offer a \`suggestion\` only where nothing has to be invented: unknown values are blanks in square brackets.
8. Add the rule to \`libs/rules/catalogue.ts\`.
9. Run \`npm run test:unit -- libs/rules\`, and \`node scripts/export-rule-pages.ts\` for this folder.
10. Try it on \`samples/\`: a rule that speaks on a good document is worse than none.`;

/** The index of all rules, with the recipe for a new one. */
export const ruleIndex = (rules: readonly Rule[]): string =>
  [
    '# Rules\n',
    'Generated from the catalogue by `scripts/export-rule-pages.ts`; do not edit by hand.\n',
    '## Add a rule\n',
    `${RECIPE}\n`,
    '## Catalogue\n',
    '| Rule | Finds | Category | Severity |',
    '| --- | --- | --- | --- |',
    ...rules.map(
      ({ id, title, category, severity }) => `| [${id}](${id}.md) | ${title} | \`${category}\` | ${severity} |`,
    ),
    '',
    `Categories: ${categories.map((category) => `\`${category}\``).join(', ')}. Severities: ${severities.join(', ')}.`,
    '',
  ].join('\n');
