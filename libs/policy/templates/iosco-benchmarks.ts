import type { PolicyTemplate } from './template.ts';

/**
 * What principles 7, 11 and 12 of the IOSCO Principles for Financial Benchmarks (FR07/13, July 2013) ask of a methodology, in
 * our own words.
 */
export const ioscoBenchmarks: PolicyTemplate = {
  id: 'iosco-benchmarks',
  name: 'IOSCO Principles 7, 11 and 12',
  description:
    'What a benchmark methodology has to say on the sufficiency of data, its content and its changes: IOSCO Principles for Financial Benchmarks (2013), principles 7, 11 and 12.',
  jurisdiction: 'International',
  owner: null,
  policies: [
    {
      name: 'Principle 7: data from an active market',
      level: 'MUST',
      text: 'The document says that the benchmark rests on observable prices of transactions, bids or offers, and of which market they are.',
      rules: [
        {
          type: 'content_pattern',
          pattern: String.raw`\b(?:transactions?|traded|trades|closing|close|settlement|last|official|executed|executable|bids?|offers?|quot(?:ed?|es|ations?)|mid|vwap|volume-weighted|auction)\b[^.]*\bprices?\b|\bprices?\b[^.]*\b(?:exchange|market|venue|traded|transactions?|quoted|vendor|published by)\b`,
          message: 'Say which observable prices the benchmark rests on.',
        },
        {
          type: 'content_pattern',
          pattern: String.raw`\b(?:exchanges?|stock exchange|venues?|trading platform|primary market|listing market|NYSE|Nasdaq|LSE|Xetra|Euronext|CME|ICE|Eurex|CBOE|TSE|HKEX|Bloomberg|Refinitiv|LSEG|market data (?:vendor|provider))\b`,
          message: 'Name the market that the prices come from.',
        },
      ],
      examples: ['The price of a share is its official closing price on the primary exchange.'],
    },
    {
      name: 'Principle 7: data are sufficient',
      level: 'SHOULD',
      text: 'The document says how much trading, or how many quotes, there must be for a price to count.',
      rules: [
        {
          type: 'content_pattern',
          pattern: String.raw`\b(?:minimum|at least|no fewer than|not less than|exceeds?|above|greater than|more than|threshold)\b[^.]*\b(?:turnover|volumes?|liquidity|trades|traded|transactions?|market capitali[sz]ation|quotes|contributors?|open interest|adv|addv)\b|\b(?:turnover|volumes?|liquidity|trades|market capitali[sz]ation|quotes|contributors?|open interest|adv|addv)\b[^.]*\b(?:minimum|at least|no fewer than|not less than|exceeds?|above|greater than|more than|threshold)\b[^.]*\d`,
          message: 'Say how much trading there must be.',
        },
      ],
      examples: ['A share is eligible when its average daily turnover of three months is at least 5 million EUR.'],
    },
    {
      name: 'Principle 11(a): definitions of key terms',
      level: 'MUST',
      text: 'The document defines the terms that the benchmark rests on.',
      rules: [
        {
          type: 'section_required',
          pattern: String.raw`\bdefin(?:itions?|ed terms?)\b|\bglossary\b|\bterminology\b|\b(?:key )?terms\b|\bnotation\b`,
          message: 'A section must define the key terms.',
        },
      ],
      examples: [
        '## Definitions\n\nA Trading Day is a day on which the primary exchange is open for a whole session, from the opening to the closing auction.',
      ],
    },
    {
      name: 'Principle 11(b): criteria and procedures',
      level: 'MUST',
      text: 'The document gives the criteria by which inputs are selected, and the procedure by which the benchmark is calculated from them.',
      rules: [
        {
          type: 'section_required',
          pattern: String.raw`\b(?:selection|eligib\w+|universe|constituents?|components?|composition|membership|inclusion|inputs?|input data|data)\b`,
          message: 'A section must give the criteria by which inputs are selected.',
        },
        {
          type: 'section_required',
          pattern: String.raw`\bmethodology\b|\b(?:index|benchmark|level) (?:calculation|construction|formulas?|determination|levels?|values?)\b|^(?:index )?calculations?$|\bcalculation (?:of|method|methodology|formulas?)\b|\bdetermination of\b|\bformulas?\b|\bweight(?:s|ing)?\b`,
          message: 'A section must give the procedure of calculation.',
        },
      ],
      examples: [
        '## Selection of constituents\n\nThe fifty largest shares by free-float market capitalisation on the Selection Day become constituents.\n\n## Calculation\n\nThe level is the sum over all constituents of price times number of shares, divided by the divisor.',
      ],
    },
    {
      name: 'Principle 11(c): expert judgement',
      level: 'SHOULD',
      text: 'The document says when expert judgement is used and how it is kept consistent, or that none is used.',
      rules: [
        {
          type: 'content_pattern',
          pattern: String.raw`\b(?:expert judge?ment|discretion|judge?ment)\b[^.]*\b(?:only|not|no|none|committee|approv\w+|recorded|documented|minutes|must|shall|limited|consisten\w+|guidelines?)\b|\b(?:no|without(?: any)?)\b[^.]*\b(?:expert judge?ment|discretion|judge?ment)\b|\b(?:committee|approv\w+|administrator)\b[^.]*\b(?:discretion|judge?ment)\b`,
          message: 'Say when expert judgement is used, or that it is not.',
        },
      ],
      examples: ['Expert judgement is used only when an exchange suspends trading, and is recorded by the committee.'],
    },
    {
      name: 'Principle 11(d): stress and absent data',
      level: 'MUST',
      text: 'The document says how the benchmark is determined when markets are disrupted or data are absent.',
      rules: [
        {
          type: 'content_pattern',
          pattern: String.raw`\b(?:disruption|disrupted|stress(?:ed)?|halt(?:ed|s)?|suspen(?:ded|sion)|missing|unavailable|not available|no (?:\w+ )?(?:price|data|quote|trade|fixing)s?|stale|force majeure)\b[^.]*\b(?:uses?|used|last|previous|next|postponed?|deferred|carried|calculated|published|determined|taken|replaced|skipped|fallback|excluded|valued)\b|\b(?:last|previous|preceding)\b[^.]*\b(?:used|carried|applied|taken)\b[^.]*\b(?:disrupt\w+|halt\w*|suspen\w+|missing|unavailable|not available|no)\b`,
          message: 'Say how the benchmark is determined in disruption or without data.',
        },
      ],
      examples: ['When trading in a share is suspended, its last traded price is used.'],
    },
    {
      name: 'Principle 11(e): errors',
      level: 'MUST',
      text: 'The document says how errors in the data or in the benchmark are handled.',
      rules: [
        {
          type: 'content_pattern',
          pattern: String.raw`\b(?:errors?|mistakes?|incorrect\w*|erroneous\w*|wrong)\b[^.]*\b(?:correct(?:s|ed|ion|ions)?|restat(?:e|es|ed|ement|ements)|recalculat\w+|re-?determin\w+|republish\w*|revis(?:ed|ion|ions)|announced)\b|\b(?:correct(?:s|ed|ions?)|restat(?:e|es|ed|ements?)|recalculat\w+|re-?determin\w+|republish\w*)\b[^.]*\b(?:errors?|mistakes?|incorrect\w*|erroneous\w*|wrong|days?|basis points?|levels?)\b`,
          message: 'Say how errors are handled.',
        },
      ],
      examples: ['An erroneous level that is found within two days is recalculated and republished.'],
    },
    {
      name: 'Principle 11(f): internal reviews',
      level: 'SHOULD',
      text: 'The document says how often the methodology is reviewed.',
      rules: [
        {
          type: 'content_pattern',
          pattern: String.raw`\b(?:methodology|rulebook|index rules|benchmark|guideline|document)\b[^.]*\breview(?:ed|s)?\b[^.]*\b(?:annual\w*|quarter\w*|once a year|(?:each|every) (?:\w+ )?(?:year|quarter|month)|at least)\b|\b(?:annual|yearly|quarterly|periodic) (?:internal )?reviews? (?:of|by)\b[^.]*\b(?:methodology|rules?|rulebook|benchmark|committee|board)\b|\b(?:committee|board|oversight function)\b[^.]*\breviews?\b[^.]*\b(?:methodology|rules?|rulebook|benchmark)\b[^.]*\b(?:annual\w*|once|every|each)\b`,
          message: 'Say how often the methodology is reviewed.',
        },
      ],
      examples: ['The committee reviews the methodology at least once every year.'],
    },
    {
      name: 'Principle 11(h): limitations',
      level: 'SHOULD',
      text: 'The document names the limitations of the benchmark, such as thin markets and the concentration of inputs.',
      rules: [
        {
          type: 'content_pattern',
          pattern: String.raw`\blimitations?\b[^.]*\b(?:benchmark|index|methodology|data|market|liquidity|model|include|are|concentrat\w+)\b|\b(?:may|might|could|can)\b[^.]*\b(?:unreliable|not (?:be )?(?:representative|reflect)|fail to (?:represent|reflect|measure)|illiquid\w*|concentrat\w+|diverge|deviate)\b|\b(?:illiquid\w*|fragmented|concentrat\w+)\b[^.]*\b(?:limit\w*|risk|may|unreliable|representative)\b`,
          message: 'Name the limitations of the benchmark.',
        },
      ],
      examples: ['Limitations of the index are the concentration in a few sectors and thin trading in small shares.'],
    },
    {
      name: 'Principle 12: rationale and procedure of changes',
      level: 'MUST',
      text: 'The document says what a material change of the methodology is, who decides on it, and that its reasons are published.',
      rules: [
        {
          type: 'content_pattern',
          pattern: String.raw`\bmaterial (?:changes?|amendments?|modifications?)\b[^.]*\b(?:means|is (?:any|one)|are those|includes?|that (?:alters?|affects?|changes?))\b|\b(?:changes?|amendments?|modifications?)\b[^.]*\b(?:is|are|be|as) (?:considered |deemed |regarded as )?(?:an? )?material\b`,
          message: 'Say what a material change is.',
        },
        {
          type: 'content_pattern',
          pattern: String.raw`\b(?:changes?|amendments?|modifications?|revisions?)\b[^.]*\b(?:committee|board|oversight|administrator|approv\w+|decid\w+)\b|\b(?:committee|board|oversight|administrator)\b[^.]*\b(?:changes?|amendments?|modifications?|revisions?)\b`,
          message: 'Say who decides on changes.',
        },
        {
          type: 'content_pattern',
          pattern: String.raw`\b(?:changes?|amendments?|modifications?|revisions?)\b[^.]*\b(?:published?|announced?|announcements?|notif(?:y|ied|ication)|disclosed?|website)\b|\b(?:publish(?:es|ed)?|announc\w+|notif(?:y|ies|ied|ication))\b[^.]*\b(?:changes?|amendments?|modifications?|revisions?)\b`,
          message: 'Say that changes are published.',
        },
      ],
      examples: [
        'A change that alters which shares are eligible is a material change. The committee decides on changes. Material changes are published with their reasons.',
      ],
    },
    {
      name: 'Principle 12: stakeholders are consulted and told in time',
      level: 'MUST',
      text: 'The document says how stakeholders are consulted on material changes and how long before a change they are told.',
      rules: [
        {
          type: 'content_pattern',
          pattern: String.raw`\bconsult(?:s|ed|ation|ations|ing)?\b|\b(?:stakeholders?|users?|subscribers?)\b[^.]*\b(?:comments?|feedback)\b`,
          message: 'Say how stakeholders are consulted.',
        },
        {
          type: 'content_pattern',
          pattern: String.raw`\b(?:announc\w+|notice|notif\w+|consult\w*|published|told|comments?)\b[^.]*\b(?:(?:\d+|two|three|four|six|eight|ten|thirty|sixty|ninety) (?:\w+ ){0,3}(?:days|weeks|months)|one (?:month|week))\b|\b(?:(?:\d+|two|three|four|six|eight|ten|thirty|sixty|ninety) (?:\w+ ){0,3}(?:days|weeks|months)|one (?:month|week))\b[^.]*\b(?:takes? effect|effective|notice|consult\w*|comments?|changes?)\b`,
          message: 'Say how long before a change stakeholders are told.',
        },
      ],
      examples: ['Stakeholders are consulted for 30 days, and told of the result at least two months before a change.'],
    },
  ],
};
