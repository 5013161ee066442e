import type { PolicyTemplate } from './template.ts';

/**
 * What Commission Delegated Regulation (EU) 2017/589 asks of firms that trade by algorithm, as far as the specification of
 * an algorithm can show it, in our own words.
 */
export const mifidRts6: PolicyTemplate = {
  id: 'mifid-ii-rts-6',
  name: 'MiFID II RTS 6',
  description:
    'What the specification of a trading algorithm has to say for a firm under Commission Delegated Regulation (EU) 2017/589 (RTS 6).',
  jurisdiction: 'EU',
  owner: null,
  policies: [
    {
      name: 'Art. 1: accountability and approval',
      level: 'MUST',
      text: 'The document says who is accountable for the algorithm and who approves its development, deployment and updates.',
      rules: [
        {
          type: 'content_pattern',
          pattern: String.raw`\b(?:accountable|responsible|owner(?:ship)?|owned by|in charge)\b`,
          message: 'Say who is accountable for the algorithm.',
        },
        {
          type: 'content_pattern',
          pattern: String.raw`\b(?:approv(?:es|ed|al|als)|sign(?:s|ed)?[ -]?off|authori[sz](?:es|ed|ation))\b[^.]*\b(?:deploy\w*|releas\w+|updates?|changes?|productions?|go-?live|use|version|committee|head of|officer|risk|compliance|model)\b|\b(?:committee|head of|officer|risk|compliance|board)\b[^.]*\b(?:approv(?:es?|ed|al|ing)|sign(?:s|ed)? off|authori[sz]es?)\b`,
          message: 'Say who approves deployment and updates.',
        },
      ],
      examples: [
        'The head of systematic trading is accountable for the algorithm. The algorithm committee approves its deployment and every update.',
      ],
    },
    {
      name: 'Art. 5: testing before deployment',
      level: 'MUST',
      text: 'The document says how the algorithm is tested before it is deployed or substantially updated.',
      rules: [
        {
          type: 'content_pattern',
          pattern: String.raw`\btest(?:s|ed|ing)?\b[^.]*\b(?:before|prior to|ahead of|until)\b[^.]*\b(?:deploy\w*|releas\w+|production|live|go-?live|update)\b|\b(?:before|prior to)\b[^.]*\b(?:deploy\w*|releas\w+|production|live|go-?live|update)\b[^.]*\b(?:tests?|tested|testing|simulat\w+|back-?test\w*)\b|\b(?:deploy\w*|releas\w+)\b[^.]*\b(?:only after|once|after)\b[^.]*\b(?:tests?|tested|testing|back-?test\w*)\b`,
          message: 'Say how the algorithm is tested before it is deployed.',
        },
      ],
      examples: ['Every version is tested on six months of recorded order books before it is deployed to production.'],
    },
    {
      name: 'Art. 6: conformance testing',
      level: 'SHOULD',
      text: 'The document says that the algorithm is tested for conformance with the systems of the trading venues.',
      rules: [
        {
          type: 'content_pattern',
          pattern: String.raw`\bconformance\b|\b(?:certif(?:ied|ication)|tested)\b[^.]*\b(?:venue|exchange|gateway|matching engine|broker)s?\b`,
          message: 'Say that conformance with the venues is tested.',
        },
      ],
      examples: [
        'Conformance is tested with each venue before the first order, and when the venue changes its system.',
      ],
    },
    {
      name: 'Art. 7: separate testing environment',
      level: 'SHOULD',
      text: 'The document says that tests run in an environment apart from production.',
      rules: [
        {
          type: 'content_pattern',
          pattern: String.raw`\b(?:test(?:ing)?|simulation|staging|uat|paper[ -]trading|non-production|sandbox) (?:environments?|systems?|platforms?)\b|\b(?:separat\w+|isolated|apart) from (?:the )?(?:live|production)\b`,
          message: 'Say where the algorithm is tested, apart from production.',
        },
      ],
      examples: ['Tests run in a simulation environment that is separated from production.'],
    },
    {
      name: 'Art. 8: controlled deployment',
      level: 'MUST',
      text: 'The document sets the limits under which the algorithm is first deployed: instruments, values and numbers of orders, positions, venues.',
      rules: [
        {
          type: 'content_pattern',
          pattern: String.raw`\b(?:deploy\w*|roll-?out|pilot|first (?:week|month|day|phase)|initial\w*|go-?live|launch|phased|staged|ramp\w*)\b[^.]*\b(?:limit(?:s|ed)?|at most|no more than|maximum|cap(?:s|ped)?|reduced|only|restrict\w+|per cent|%)`,
          message: 'Set the limits of the first deployment.',
        },
      ],
      examples: ['In the first month after deployment the algorithm trades at most five shares on one venue.'],
    },
    {
      name: 'Art. 9: annual self-assessment',
      level: 'SHOULD',
      text: 'The document says that the algorithm and its controls are assessed and validated every year.',
      rules: [
        {
          type: 'content_pattern',
          pattern: String.raw`\b(?:annual\w*|yearly|every year|each year|once a year|every (?:six|twelve) months|quarterly)\b[^.]*\b(?:self-?assess\w*|assess\w*|validat\w*|review\w*|audit\w*|revalidat\w*)\b|\b(?:self-?assess\w*|assess\w*|validat\w*|reviewed|audited|revalidat\w*)\b[^.]*\b(?:annual\w*|yearly|every year|each year|once a year|every (?:six|twelve) months|quarterly)\b`,
          message: 'Say that the algorithm is assessed every year.',
        },
      ],
      examples: ['The algorithm and its controls are assessed and validated once a year by the risk function.'],
    },
    {
      name: 'Art. 10: stress testing',
      level: 'SHOULD',
      text: 'The document says how the algorithm is tested under stress, with the message and trade volumes that it must stand.',
      rules: [
        {
          type: 'content_pattern',
          pattern: String.raw`\bstress[ -]?test(?:s|ed|ing)?\b|\bstress (?:scenarios?|periods?)\b|\b(?:twice|double|two times|2x)\b[^.]*\b(?:volumes?|messages?|message rate|peak|trades)\b|\b(?:high|peak|extreme)[ -](?:message )?(?:volumes?|load|volatility)\b[^.]*\btest\w*\b`,
          message: 'Say how the algorithm is tested under stress.',
        },
      ],
      examples: ['Stress tests run with twice the highest number of messages of the past six months.'],
    },
    {
      name: 'Art. 11: material changes',
      level: 'MUST',
      text: 'The document says how changes of the algorithm are reviewed, approved and recorded.',
      rules: [
        {
          type: 'content_pattern',
          pattern: String.raw`\b(?:changes?|updates?|modifications?|amendments?|recalibrations?)\b[^.]*\b(?:approv\w+|review(?:ed|s)?|logged|recorded|documented|version(?:ed)?|authori[sz]\w+|tested)\b|\bchange (?:management|control|log|approval|process|procedure)\b|\bversion (?:history|control)\b`,
          message: 'Say how changes are reviewed and approved.',
        },
      ],
      examples: ['Every change of a parameter is reviewed by a second person, approved by risk and recorded.'],
    },
    {
      name: 'Art. 12: kill functionality',
      level: 'MUST',
      text: 'The document says how all unexecuted orders are cancelled at once in an emergency, and who or what may do so.',
      rules: [
        {
          type: 'content_pattern',
          pattern: String.raw`\bkill[ -]?(?:switch|function\w*|button)\b[^.]*\b(?:cancel\w*|all|stops?|halts?|orders?|positions?|closes?|flatten\w*|trigger\w*|operated|activated|pull\w*)\b|\bcancels?\b[^.]*\b(?:all|any|every)\b[^.]*\b(?:open|outstanding|unexecuted|resting|pending|working|unfilled)?\s?orders?\b|\b(?:all|any|every)\b[^.]*\borders? (?:is|are) cancell?ed\b`,
          message: 'Say how all orders are cancelled in an emergency.',
        },
      ],
      examples: [
        'The kill switch cancels all unexecuted orders on every venue; the desk and the risk function may use it.',
      ],
    },
    {
      name: 'Art. 13: surveillance for market abuse',
      level: 'SHOULD',
      text: 'The document says how orders and trades are watched for signs of market manipulation.',
      rules: [
        {
          type: 'content_pattern',
          pattern: String.raw`\b(?:surveillance|market (?:abuse|manipulation)|spoofing|layering|wash trad\w+|manipulat\w+)\b`,
          message: 'Say how signs of market manipulation are found.',
        },
      ],
      examples: ['Orders and trades pass through the surveillance system, which looks for layering and spoofing.'],
    },
    {
      name: 'Art. 14: business continuity',
      level: 'SHOULD',
      text: 'The document says what happens when systems, data or connections fail.',
      rules: [
        {
          type: 'content_pattern',
          pattern: String.raw`\bbusiness continuity\b|\bdisaster recovery\b|\b(?:connection|connectivity|feed|gateway|system|server|data|network|hardware)\b[^.]*\b(?:fails?|failure|failures|lost|loss|outages?|interrupted|disconnect\w*|down|unavailable)\b[^.]*\b(?:stop\w*|halt\w*|cancel\w*|clos\w+|switch\w*|fail-?over|backup|restart\w*|suspend\w*|flatten\w*|no new)\b|\b(?:fail-?over|backup)\b[^.]*\b(?:site|system|server|feed|data ?cent(?:re|er)|connection)\b`,
          message: 'Say what happens when systems or connections fail.',
        },
      ],
      examples: ['When the connection to a venue is lost, the algorithm halts and a second gateway takes over.'],
    },
    {
      name: 'Art. 15: pre-trade controls',
      level: 'MUST',
      text: 'The document sets controls on every order before it is sent: price collars, and the greatest value, volume and number of orders.',
      rules: [
        {
          type: 'content_pattern',
          pattern: String.raw`\b(?:price (?:collars?|bands?|limits?|tolerance)|fat[ -]finger|collars?)\b|\b(?:limit |order )?prices?\b[^.]*\b(?:more than|outside|beyond|within|exceeds?|deviat\w+)\b[^.]*\b(?:rejected|blocked|refused|not sent|cancell?ed|withheld|mid|reference|last|bps?|basis points?|%|per cent)`,
          message: 'Set a price collar.',
        },
        {
          type: 'content_pattern',
          pattern: String.raw`\b(?:max(?:imum)?|largest|greatest|at most|no more than|never exceeds?|limit(?:ed)? (?:of|to)|cap(?:ped)? at|upper limit)\b[^.]*\b(?:order (?:size|value|volume|quantity|notional)|orders?|notional|messages?|lots|shares|contracts|position)\b|\b(?:order (?:size|value|volume|quantity|notional)|orders?|notional|messages?|position)\b[^.]*\b(?:max(?:imum)?|at most|no more than|never exceeds?|limit(?:ed)? (?:of|to)|is limited|are limited|cap(?:ped)?|may not exceed)\b`,
          message: 'Set the greatest value, volume or number of orders.',
        },
      ],
      examples: [
        'An order whose limit price is more than 2 % from the mid price is rejected. The maximum order value is 500,000 EUR, and at most 20 orders are sent in a second.',
      ],
    },
    {
      name: 'Art. 15(5): market and credit risk limits',
      level: 'MUST',
      text: 'The document limits exposure and loss, with values.',
      rules: [
        {
          type: 'content_pattern',
          pattern: String.raw`\b(?:exposure|loss|losses|drawdown|leverage|position|value[ -]at[ -]risk|var|margin|risk)\b[^.]*\b(?:limit(?:s|ed)?|at most|never exceeds?|no more than|not exceed|max(?:imum)?|cap(?:s|ped)?|below|reach(?:es)?|exceeds?|less than)\b[^.]*\d|\b(?:limit|max(?:imum)?|cap)\b[^.]*\b(?:exposure|loss|drawdown|leverage|position|value[ -]at[ -]risk|var|margin)\b[^.]*\d`,
          message: 'Limit exposure and loss, with values.',
        },
      ],
      examples: ['The gross exposure never exceeds 200 % of the capital, and the daily loss is limited to 1 % of it.'],
    },
    {
      name: 'Art. 16: real-time monitoring',
      level: 'MUST',
      text: 'The document says who or what monitors the algorithm while it trades, and which alerts are raised.',
      rules: [
        {
          type: 'content_pattern',
          pattern: String.raw`\b(?:real[ -]?time|live|continuous\w*|intraday|during (?:trading|the session|market hours)|while it trades|each second|every second|every minute)\b[^.]*\b(?:monitor\w*|alert\w*|supervis\w+|watch\w*|dashboards?)\b|\b(?:monitor\w*|alert(?:s|ed)?|supervis\w+|watch(?:es|ed))\b[^.]*\b(?:real[ -]?time|live|continuous\w*|intraday|during (?:trading|the session|market hours)|within \w+ (?:seconds?|minutes?)|desk|trader|risk)\b`,
          message: 'Say how the algorithm is monitored while it trades.',
        },
      ],
      examples: ['A trader monitors the algorithm in real time; alerts are raised within five seconds.'],
    },
    {
      name: 'Art. 17: post-trade controls',
      level: 'SHOULD',
      text: 'The document says how trades and positions are reconciled after trading.',
      rules: [
        {
          type: 'content_pattern',
          pattern: String.raw`\breconcil(?:e|es|ed|iation|iations|ing)\b|\bpost[ -]trade\b[^.]*\b(?:controls?|checks?|monitor\w*|review\w*|analys\w+)\b|\b(?:end[ -]of[ -]day|after the close)\b[^.]*\b(?:positions?|trades|fills|executions?)\b[^.]*\b(?:compared|checked|matched|verified)\b`,
          message: 'Say how trades and positions are reconciled.',
        },
      ],
      examples: ['Trades and positions are reconciled with the records of the clearing broker after the close.'],
    },
    {
      name: 'Art. 18: security and access',
      level: 'MAY',
      text: 'The document says who may reach the algorithm and its parameters.',
      rules: [
        {
          type: 'content_pattern',
          pattern: String.raw`\baccess\b[^.]*\b(?:restricted|limited|controlled?|granted|only|permission\w*|role\w*|read-only|rights)\b|\b(?:only|authori[sz]ed)\b[^.]*\b(?:may|can)\b[^.]*\b(?:change|modify|start|stop|deploy|access)\b|\b(?:access (?:control|rights|management)|two-factor|multi-factor|credentials|penetration test\w*)\b`,
          message: 'Say who may reach the algorithm.',
        },
      ],
      examples: ['Access to parameters is restricted to the desk and recorded.'],
    },
  ],
};
