import type { PolicyTemplate } from './template.ts';

/** What a reader of a published index needs to know. Headings are recognised in the words that index rulebooks use. */
export const secIndexPublishing: PolicyTemplate = {
  id: 'sec-index-publishing',
  name: 'SEC Index Publishing',
  description:
    'What the rulebook of an index that is published, or that products offered in the United States track, has to disclose.',
  jurisdiction: 'US',
  owner: null,
  policies: [
    {
      name: 'Methodology description',
      level: 'MUST',
      text: 'The document describes the methodology: what the index measures and how its level is calculated from its components.',
      rules: [
        {
          type: 'section_required',
          pattern: String.raw`^(?:the )?(?:index )?(?:calculation )?methodology(?: (?:description|overview|summary|statement))?$|\bdescription of (?:the )?(?:index )?methodology\b|\bindex (?:calculation|construction|formulas?|description)\b|^calculations?$|\bcalculation (?:of|method|methodology|formulas?)\b`,
          message: 'A section must describe the methodology.',
        },
      ],
      examples: [
        '## Index Calculation\nThe index level is the sum of the products of index shares and prices, divided by the divisor.',
      ],
    },
    {
      name: 'Component selection criteria',
      level: 'MUST',
      text: 'The document says which instruments are eligible and by which criteria components are selected from them.',
      rules: [
        {
          type: 'section_required',
          pattern: String.raw`\b(?:component|constituent|security|securities|stock|share|member|asset|instrument|index)s? (?:selection|eligibility|screening)\b|\b(?:selection|eligibility|inclusion) (?:criteria|rules|process|procedure|requirements|of)\b|\b(?:index|investment|eligible|selection|starting) universe\b|^(?:universe|eligibility|selection|components|constituents)$|^(?:universe|eligibility|selection) (?:and|&)\b|\band (?:eligibility|selection)$`,
          message: 'A section must give the criteria by which components are selected.',
        },
      ],
      examples: [
        '## Eligibility criteria\nA share is eligible when its free-float market capitalisation exceeds 500 million USD on the Selection Day.',
      ],
    },
    {
      name: 'Rebalancing rules',
      level: 'MUST',
      text: 'The document says when and how components and weights are reviewed and rebalanced.',
      rules: [
        {
          type: 'section_required',
          pattern: String.raw`\bre-?balanc(?:e|es|ing)\b|\breconstitutions?\b|\b(?:index|periodic|composition|component|constituent) reviews?\b`,
          message: 'A section must give the rules for rebalancing.',
        },
      ],
      examples: [
        '## Rebalancing\nThe index is rebalanced after the close of the third Friday of March, June, September and December.',
      ],
    },
    {
      name: 'Corporate action handling',
      level: 'SHOULD',
      text: 'The document says how splits, dividends, mergers, spin-offs and delistings change the index.',
      rules: [
        {
          type: 'section_required',
          pattern: String.raw`\bcorporate (?:actions?|events?)\b|\b(?:extraordinary|special) (?:dividends?|events?)\b|\badjustments? (?:for|of|to) (?:dividends?|splits?|the divisor)\b|\bdividends? (?:and|treatment)\b`,
          message: 'A section should say how corporate actions are handled.',
        },
      ],
      examples: [
        '## Corporate actions\nOn the ex-date of a split the number of shares is multiplied by the split ratio.',
      ],
    },
    {
      name: 'Data sources',
      level: 'SHOULD',
      text: 'The document names the sources of prices and reference data, and what is used when a source fails.',
      rules: [
        {
          type: 'section_required',
          pattern: String.raw`\b(?:data|price|pricing|input) (?:sources?|inputs?|providers?|vendors?|feeds?)\b|\bsources? of (?:data|prices?|pricing)\b|^(?:(?:market|input|reference) )?data$|\binput data\b`,
          message: 'A section should name the sources of data.',
        },
      ],
      examples: [
        '## Data sources\nClosing prices are the official closing prices of the primary exchange, received through the vendor named in the annex.',
      ],
    },
    {
      name: 'Governance structure',
      level: 'MAY',
      text: 'The document says who is responsible for the index, who decides on exceptions and how changes are made.',
      rules: [
        {
          type: 'section_required',
          pattern: String.raw`\bgovernance\b|\b(?:index|oversight|advisory) committee\b|\boversight\b|\broles and responsibilities\b|\bchanges? to the methodology\b|\bmethodology changes?\b`,
          message: 'A section may describe governance.',
        },
      ],
      examples: [
        '## Governance\nThe Index Committee meets every quarter and decides on exceptions by majority; its minutes are kept for five years.',
      ],
    },
  ],
};
