import type { PolicyTemplate } from './template.ts';

/** What the specification of a trading algorithm has to hold before somebody else can implement and approve it. */
export const internalAlgorithmStandard: PolicyTemplate = {
  id: 'internal-algorithm-standard',
  name: 'Internal Algorithm Standard',
  description: 'What the specification of a trading algorithm has to hold before it is implemented and approved.',
  jurisdiction: null,
  owner: null,
  policies: [
    {
      name: 'Overview',
      level: 'MUST',
      text: 'The document opens with what the algorithm does, in which markets, and with which aim.',
      rules: [
        {
          type: 'section_required',
          pattern: String.raw`\boverview\b|^introduction\b|\bexecutive summary\b|^(?:summary|abstract)$|^(?:(?:strategy|algorithm|system|model|business) )?(?:description|summary|objectives?|purpose)(?: and \w+)?$`,
          message: 'A section must give an overview.',
        },
      ],
      examples: [
        '## Overview\nThe strategy buys liquid shares that trade below their session average and closes every position on the same day.',
      ],
    },
    {
      name: 'Signal generation',
      level: 'MUST',
      text: 'The document says how signals are computed from data, and when they lead to an entry or an exit.',
      rules: [
        {
          type: 'section_required',
          pattern: String.raw`\bsignals? (?:generation|construction|calculation|computation|definition|logic|rules?|processing)\b|\b(?:generation|construction|calculation|computation|definition) of (?:the )?(?:trading )?signals?\b|^(?:(?:trading|alpha|entry|exit) )*(?:and )?signals?$|\bentry (?:and exit )?(?:signals?|rules?|logic|conditions?|criteria)\b|\b(?:trading|alpha) (?:signals?|logic|rules?)\b`,
          message: 'A section must say how signals are generated.',
        },
      ],
      examples: [
        '## Signal generation\nA long signal is raised when the standardised deviation falls below −2 at the end of a bar.',
      ],
    },
    {
      name: 'Risk management',
      level: 'MUST',
      text: 'The document says how risk is limited: limits, stops, sizing, and who may stop the algorithm. Naming risks is not enough.',
      rules: [
        {
          type: 'section_required',
          pattern: String.raw`\brisk[ -](?:management|controls?|limits?|framework|mitigation|monitoring|rules?|constraints?|parameters?)\b|\bmanagement of risks?\b|\b(?:position|exposure|loss|drawdown) (?:limits?|controls?)\b|\bstop[ -]loss(?:es)?\b|\bkill[ -]?switch\b`,
          message: 'A section must say how risk is managed.',
        },
      ],
      examples: [
        '## Risk management\nThe gross exposure never exceeds twice the capital; the algorithm is halted when the daily loss reaches 1.5 % of the capital.',
      ],
    },
    {
      name: 'Execution logic',
      level: 'SHOULD',
      text: 'The document says how signals become orders: types, sizes, timing, venues, and what happens to orders that are not filled.',
      rules: [
        {
          type: 'section_required',
          pattern: String.raw`\bexecution\b|\border (?:handling|placement|routing|management|types?|logic|submission)\b`,
          message: 'A section should say how orders are executed.',
        },
      ],
      examples: [
        '## Execution\nOrders are limit orders at the best bid that are cancelled after ten seconds without a fill.',
      ],
    },
    {
      name: 'Backtesting results',
      level: 'SHOULD',
      text: 'The document gives the results of backtests with their period, data, costs and limits.',
      rules: [
        {
          type: 'section_required',
          pattern: String.raw`\bback-?\s?test(?:s|ed|ing)?\b|\bhistorical (?:simulations?|performance|results)\b|\b(?:simulation|validation) results\b`,
          message: 'A section should give the results of backtests.',
        },
      ],
      examples: [
        '## Backtest\nFrom January 2015 to December 2024, after costs of 2 bp a trade, the annual return was 6.1 % at a volatility of 5.0 %.',
      ],
    },
    {
      name: 'Data requirements',
      level: 'SHOULD',
      text: 'The document names the data that the algorithm needs: fields, frequency, history, sources and fallbacks.',
      rules: [
        {
          type: 'section_required',
          pattern: String.raw`\bdata (?:requirements?|sources?|inputs?|needs|feeds?|dependencies|specification)\b|\b(?:input|market|required|reference) data\b|^data$`,
          message: 'A section should name the data that is required.',
        },
      ],
      examples: [
        '## Data requirements\nOne-minute bars of the primary venue with five years of history, delivered within two seconds after the end of a bar.',
      ],
    },
    {
      name: 'Dependencies and infrastructure',
      level: 'MAY',
      text: 'The document names the systems, libraries and services that the algorithm relies on.',
      rules: [
        {
          type: 'section_required',
          pattern: String.raw`\bdependenc(?:y|ies)\b|\binfrastructure\b|\bsystem (?:requirements?|architecture|environment)\b|\btechnical (?:requirements?|environment|architecture)\b`,
          message: 'A section may name dependencies and infrastructure.',
        },
      ],
      examples: [
        '## Dependencies and infrastructure\nThe algorithm runs on two servers in the data centre of the exchange and needs the order gateway and the clock service.',
      ],
    },
    {
      name: 'Version history',
      level: 'MAY',
      text: 'The document lists its versions with date, author and what changed.',
      rules: [
        {
          type: 'section_required',
          pattern: String.raw`\b(?:version|revision|change|document|release) (?:history|log|record|control)\b|^change-?log$|^(?:versions|revisions)$|\bhistory of (?:versions|changes|revisions)\b`,
          message: 'A section may list the versions.',
        },
      ],
      examples: [
        '## Version history\n| Version | Date | Change |\n|---|---|---|\n| 1.1 | 2 March 2026 | Stop lowered to 1.5 % |',
      ],
    },
  ],
};
