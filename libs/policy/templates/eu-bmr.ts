import type { PolicyTemplate } from './template.ts';

/**
 * What Articles 12, 13 and 27 of Regulation (EU) 2016/1011 ask an administrator to say of a benchmark, in our own words.
 * Whether it is true, and whether it is enough, is for people to judge.
 */
export const euBmr: PolicyTemplate = {
  id: 'eu-bmr',
  name: 'EU BMR Articles 12, 13 and 27',
  description:
    'What the methodology and the benchmark statement of a benchmark in the European Union have to say: Regulation (EU) 2016/1011, Articles 12, 13 and 27.',
  jurisdiction: 'EU',
  owner: null,
  policies: [
    {
      name: 'Art. 12(1)(b): discretion has rules',
      level: 'MUST',
      text: 'The document says when judgement may be exercised in the calculation and by whom, or that it may not be exercised at all.',
      rules: [
        {
          type: 'content_pattern',
          pattern: String.raw`\b(?:no|without(?: any)?|not (?:subject to|involve|require|permit|allow)(?: any)?) (?:exercise of )?(?:expert |human )?(?:discretion|judgement|judgment)\b|\b(?:discretion|expert judge?ment|override)\b[^.]*\b(?:only|committee|approv\w+|recorded|documented|minutes|must|shall|limited to)\b|\b(?:committee|approv\w+|administrator)\b[^.]*\b(?:discretion|expert judge?ment|override)\b`,
          message: 'Say when discretion may be exercised and by whom, or that it may not.',
        },
      ],
      examples: [
        'The Index Committee may exercise discretion only when an exchange suspends trading, and records the reason in its minutes.',
        'The level is calculated without any discretion.',
      ],
    },
    {
      name: 'Art. 12(1)(c): the methodology is validated',
      level: 'SHOULD',
      text: 'The document says how the methodology is validated, against data of the past where there are any.',
      rules: [
        {
          type: 'content_pattern',
          pattern: String.raw`\bback-?\s?test(?:s|ed|ing)?\b[^.]*\b(?:\d{4}|years?|annual\w*|each|every|period|history|historical|against|review)\b|\bvalidat(?:ed|ion|es)\b[^.]*\b(?:methodology|calculation|index|benchmark|annual\w*|independent\w*|every|each)\b|\b(?:methodology|calculation|index|benchmark)\b[^.]*\bvalidat(?:ed|ion|es)\b`,
          message: 'Say how the methodology is validated.',
        },
      ],
      examples: ['The methodology is validated every year by back-testing it against ten years of closing prices.'],
    },
    {
      name: 'Art. 12(3): too little or poor input data',
      level: 'MUST',
      text: 'The document says what happens when input data are missing, or fall below the quality that the calculation needs.',
      rules: [
        {
          type: 'content_pattern',
          pattern: String.raw`\b(?:if|when|where|in case|should|for|without)\b[^.]*\b(?:missing|unavailable|not available|no (?:\w+ )?(?:price|data|quote|trade|fixing|level)s?|insufficient|stale|not (?:been )?(?:published|received)|fails?)\b[^.]*\b(?:uses?|used|last|previous|carried|replaced|taken|postponed|suspended|calculated|published|determined|fallback|skipped|excluded|estimated|interpolated)\b|\b(?:last|previous)\b[^.]*\b(?:is|are) used\b[^.]*\b(?:if|when|where)\b[^.]*\b(?:missing|unavailable|not available|no)\b`,
          message: 'Say what is used, or whether the benchmark is published, when input data are missing or poor.',
        },
      ],
      examples: ['If the closing price of a constituent is not available, the last price that was published is used.'],
    },
    {
      name: 'Art. 12(2)(c), 27(2)(c): input data and their priority',
      level: 'MUST',
      text: 'The document names the input data, where they come from, and which are taken first.',
      rules: [
        {
          type: 'section_required',
          pattern: String.raw`\b(?:input |market |price |reference )?data\b|\b(?:price|pricing) (?:sources?|inputs?)\b|\binputs?\b|\bsources? of (?:data|prices?|pricing)\b`,
          message: 'A section must describe the input data.',
        },
        {
          type: 'content_pattern',
          pattern: String.raw`\b(?:priority|hierarchy|waterfall|fallback|primary (?:source|provider|vendor|exchange|market|listing)|secondary|in the following order|first choice|backup|instead|otherwise|failing that)\b`,
          message: 'Say which data are taken first, and which when those fail.',
        },
      ],
      examples: [
        '## Input data\n\nPrices are the closing prices of the primary exchange of each share; when there are none, the last traded price of the same exchange is used.',
      ],
    },
    {
      name: 'Art. 13(1)(a): key elements of the methodology',
      level: 'MUST',
      text: 'The document gives the elements from which the benchmark is determined: how its level is calculated from which components.',
      rules: [
        {
          type: 'section_required',
          pattern: String.raw`\bmethodology\b|\b(?:index|benchmark|level) (?:calculation|construction|formulas?|determination)\b|^(?:index )?calculations?$|\bcalculation (?:of|method|methodology|formulas?)\b|\bindex (?:level|value)s?\b|\bdetermination of\b|\bformulas?\b`,
          message: 'A section must describe how the benchmark is determined.',
        },
      ],
      examples: [
        '## Calculation of the index level\n\nThe level is the sum over all constituents of price times number of shares, divided by the divisor.',
      ],
    },
    {
      name: 'Art. 13(1)(b): review and approval',
      level: 'MUST',
      text: 'The document says who reviews and approves the methodology, and how often.',
      rules: [
        {
          type: 'content_pattern',
          pattern: String.raw`\b(?:methodology|rulebook|index rules|benchmark|guideline|document)\b[^.]*\breview(?:ed|s)?\b[^.]*\b(?:annual\w*|quarter\w*|once a year|(?:each|every) (?:\w+ )?(?:year|quarter|month)|at least)\b|\b(?:annual|yearly|quarterly|periodic) (?:internal )?reviews? (?:of|by)\b[^.]*\b(?:methodology|rules?|rulebook|benchmark|committee|board)\b|\b(?:committee|board|oversight function)\b[^.]*\breviews?\b[^.]*\b(?:methodology|rules?|rulebook|benchmark)\b[^.]*\b(?:annual\w*|once|every|each)\b`,
          message: 'Say how often the methodology is reviewed.',
        },
        {
          type: 'content_pattern',
          pattern: String.raw`\bapprov(?:ed|es|al|als)\b[^.]*\b(?:committee|board|oversight|head of|officer|function|administrator|panel)\b|\b(?:committee|board|oversight|head of|officer|function|administrator|panel)\b[^.]*\b(?:approv(?:es?|ed|al|als|ing)|decid(?:es?|ed))\b`,
          message: 'Say who approves the methodology.',
        },
      ],
      examples: [
        'The methodology is reviewed at least once a year. Every version is approved by the Oversight Committee before it is published.',
      ],
    },
    {
      name: 'Art. 13(1)(c), 13(2): material changes and consultation',
      level: 'MUST',
      text: 'The document says what a material change of the methodology is, how users are consulted on it, and how long before it takes effect they are told.',
      rules: [
        {
          type: 'content_pattern',
          pattern: String.raw`\bmaterial (?:changes?|amendments?|modifications?)\b[^.]*\b(?:means|is (?:any|one)|are those|includes?|that (?:alters?|affects?|changes?))\b|\b(?:changes?|amendments?|modifications?)\b[^.]*\b(?:is|are|be|as) (?:considered |deemed |regarded as )?(?:an? )?material\b`,
          message: 'Say what a material change is.',
        },
        {
          type: 'content_pattern',
          pattern: String.raw`\bconsult(?:s|ed|ation|ations|ing)?\b`,
          message: 'Say how users are consulted.',
        },
        {
          type: 'content_pattern',
          pattern: String.raw`\b(?:announc\w+|notice|notif\w+|consult\w*|published|told|comments?)\b[^.]*\b(?:(?:\d+|two|three|four|six|eight|ten|thirty|sixty|ninety) (?:\w+ ){0,3}(?:days|weeks|months)|one (?:month|week))\b|\b(?:(?:\d+|two|three|four|six|eight|ten|thirty|sixty|ninety) (?:\w+ ){0,3}(?:days|weeks|months)|one (?:month|week))\b[^.]*\b(?:takes? effect|effective|notice|consult\w*|comments?|changes?)\b`,
          message: 'Say how long before a change users are told.',
        },
      ],
      examples: [
        'A change that alters the level by more than five basis points is a material change. Users are consulted on it for four weeks, and it is announced at least one month before it takes effect.',
      ],
    },
    {
      name: 'Art. 27(1)(a): what the benchmark measures',
      level: 'MUST',
      text: 'The document defines the market or economic reality that the benchmark measures.',
      rules: [
        {
          type: 'content_pattern',
          pattern: String.raw`\b(?:index|benchmark|strategy|basket|portfolio)\b[^.]*\b(?:measures?|represents?|reflects?|tracks?|(?:aims?|seeks?|designed|intended|constructed) to (?:\w+ )?(?:measure|represent|reflect|track|capture|provide|replicate))\b|\b(?:objective|purpose|aim)\b[^.]*\b(?:to|is)\b[^.]*\b(?:measure|represent|reflect|track|capture|provide exposure|replicate)\b`,
          message: 'Say which market or economic reality the benchmark measures.',
        },
      ],
      examples: ['The index measures the performance of the fifty largest listed companies of the euro area.'],
    },
    {
      name: 'Art. 27(1)(c) and (d): change and cessation',
      level: 'MUST',
      text: 'The document warns that the benchmark may be changed or ended, and that this may affect contracts and funds that refer to it.',
      rules: [
        {
          type: 'content_pattern',
          pattern: String.raw`\b(?:cessation|ceas(?:e|es|ed|ing)|discontinu(?:e|es|ed|ation|ing)|terminat(?:e|es|ed|ion|ing)|withdraw(?:n|al)?)\b[^.]*\b(?:index|benchmark|calculation|publication|provision)\b|\b(?:index|benchmark|calculation|publication|provision)\b[^.]*\b(?:cessation|ceas(?:e|es|ed|ing)|discontinu(?:e|es|ed|ation|ing)|terminat(?:e|es|ed|ion|ing)|withdrawn)\b`,
          message: 'Say that the benchmark may be ended.',
        },
        {
          type: 'content_pattern',
          pattern: String.raw`\b(?:contracts?|financial instruments?|investment funds?|funds?|products?|users?|certificates?|notes|holders)\b[^.]*\b(?:affect(?:s|ed)?|impact(?:s|ed)?|consequences?|fallback|provisions?|adverse\w*)\b|\b(?:affect(?:s|ed)?|impact(?:s|ed)?|consequences?|adverse\w*)\b[^.]*\b(?:contracts?|financial instruments?|investment funds?|funds?|products?|users?|certificates?|notes|holders)\b`,
          message: 'Say that this may affect contracts and funds that refer to it.',
        },
      ],
      examples: [
        'The administrator may change the benchmark or discontinue its calculation. Either may affect the contracts and investment funds that refer to it.',
      ],
    },
    {
      name: 'Art. 27(2)(a): definitions of key terms',
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
        '## Definitions\n\n| Term | Meaning |\n|---|---|\n| Trading Day | a day on which the exchange is open for a whole session |',
      ],
    },
    {
      name: 'Art. 27(2)(e): stress and disruption',
      level: 'MUST',
      text: 'The document says how the benchmark is determined in periods of stress, and when transactions are too few.',
      rules: [
        {
          type: 'content_pattern',
          pattern: String.raw`\b(?:disruption|disrupted|stress(?:ed)?|trading halt|suspen(?:ded|sion)|illiquid\w*|force majeure)\b[^.]*\b(?:uses?|used|last|previous|next|postponed?|deferred|carried|calculated|published|determined|taken|replaced|skipped|fallback|valued?)\b|\b(?:uses?|used|last|next|postponed?|deferred|carried|calculated|published|determined|taken|replaced|skipped|valued?)\b[^.]*\b(?:disruption|disrupted|stress(?:ed)?|trading halt|suspen(?:ded|sion)|force majeure)\b`,
          message: 'Say how the benchmark is determined in disruption or stress.',
        },
      ],
      examples: ['On a disrupted day the last undisturbed closing price of the affected share is used.'],
    },
    {
      name: 'Art. 27(2)(f): errors and re-determination',
      level: 'MUST',
      text: 'The document says how errors in input data or in the benchmark are handled, and when the benchmark is determined again.',
      rules: [
        {
          type: 'content_pattern',
          pattern: String.raw`\b(?:errors?|mistakes?|incorrect\w*|erroneous\w*|wrong)\b[^.]*\b(?:correct(?:s|ed|ion|ions)?|restat(?:e|es|ed|ement|ements)|recalculat\w+|re-?determin\w+|republish\w*|revis(?:ed|ion|ions)|announced)\b|\b(?:correct(?:s|ed|ions?)|restat(?:e|es|ed|ements?)|recalculat\w+|re-?determin\w+|republish\w*)\b[^.]*\b(?:errors?|mistakes?|incorrect\w*|erroneous\w*|wrong|days?|basis points?|levels?)\b`,
          message: 'Say how errors are corrected and when levels are determined again.',
        },
      ],
      examples: ['An error of more than one basis point that is found within five days is corrected and announced.'],
    },
    {
      name: 'Art. 27(2)(g): limitations',
      level: 'SHOULD',
      text: 'The document names the limitations of the benchmark, such as thin or fragmented markets and concentrated inputs.',
      rules: [
        {
          type: 'content_pattern',
          pattern: String.raw`\blimitations?\b[^.]*\b(?:benchmark|index|methodology|data|market|liquidity|model|include|are|concentrat\w+)\b|\b(?:may|might|could|can)\b[^.]*\b(?:unreliable|not (?:be )?(?:representative|reflect)|fail to (?:represent|reflect|measure)|illiquid\w*|concentrat\w+|diverge|deviate)\b|\b(?:illiquid\w*|fragmented|concentrat\w+)\b[^.]*\b(?:limit\w*|risk|may|unreliable|representative)\b`,
          message: 'Name the limitations of the benchmark.',
        },
      ],
      examples: ['The index may become unreliable when fewer than ten of its constituents are traded on a day.'],
    },
  ],
};
