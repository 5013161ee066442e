import { sectionTypeOf } from './context.ts';
import { findInSentences } from './find-in-sentences.ts';
import type { Rule } from './rule.ts';

/** Clauses that leave the decision to whoever reads them. */
const ESCAPES = [
  '(?:if|when|where|wherever|whenever|as|unless|to the extent) (?:deemed |considered |thought |judged |it is |this is |otherwise )?(?:necessary|needed|required|appropriate|possible|practicable|practical|feasible|applicable|suitable|desirable|advisable|relevant|warranted|fit|reasonable|convenient|justified|useful|sensible|prudent|available)(?! (?:by|under|in|for|to)\\b)',
  '(?:if|when|where) (?:circumstances|conditions|market conditions) (?:permit|allow|warrant|require)',
  "(?:at|in) (?:its|their|his|her|the|our|sole|absolute|own)(?: [\\w’']+){0,4} discretion",
  '(?:may|might|can|could) (?:or may not|override|overrule|intervene|decide to|choose to|elect to|deviate|depart|differ|be (?:adjusted|changed|amended|modified|waived|overridden|varied|revised|reinvested|ignored|omitted|skipped|delayed|suspended))(?! (?:by|only|if|when|up to|to|from|at|for|in|down|no|after|through|under|per|because|as|with)\\b)',
  'may or may not',
  '(?:in )?(?:exceptional|certain|some|special|unusual|extraordinary|appropriate) (?:circumstances|cases|situations|instances)',
  '(?:in )?(?:exceptional|special|unusual|extraordinary|abnormal) (?:market |trading )?conditions',
  '(?:where|when|if|as|wherever|whenever) (?:the )?(?:[\\w-]+ ){1,3}(?:sees?|deems?|considers?|thinks?|finds?) (?:it )?(?:fit|appropriate|necessary|prudent|useful|right|advisable)',
  'as (?:the (?:\\w+ ){0,3}(?:sees|deems|considers) (?:fit|appropriate|necessary)|(?:may be )?(?:determined|decided|agreed) from time to time)',
  '(?:on a )?best[- ]efforts?(?: basis)?',
  '(?:on a )?case[- ]by[- ]case(?: basis)?',
  'as (?:market )?(?:conditions|circumstances|events|needs) (?:dictate|require|permit|allow|warrant|demand)s?',
  '(?<=\\b(?:staff|team|operators?|traders?|desk|managers?) )(?:decides?|determines?|judges?|chooses?) (?:on|whether|which|how|if|what)',
  'subject to (?:judg(?:e)?ment|discretion|market conditions|availability|practical considerations)',
  'unless (?:otherwise )?(?:decided|agreed|determined|instructed|directed|stated otherwise|decided otherwise)(?: otherwise)?',
  'in principle',
  'as the case may be',
  '(?:if|when|where|should) circumstances (?:so )?(?:dictate|demand|require)',
  'at the discretion of(?: the)? \\w+(?: \\w+)?',
  'to the (?:extent|degree) (?:possible|practicable|feasible|reasonable)',
  'where (?:this is )?(?:not )?(?:unduly|reasonably) (?:\\w+)',
  'when in doubt',
  '(?:changed|amended|adjusted|revised|updated|varied) from time to time',
  'so far as (?:possible|practicable)',
  'as far as (?:possible|practicable)',
].join('|');
const ESCAPE = new RegExp(`(?<![\\w-])(?:${ESCAPES})(?![\\w-])`, 'gi');
/** Escapes also where risks and limitations are described; "in certain circumstances" is normal there. */
const CONDITION =
  /^(?:if|when|where|as|unless)\s(?:\w+ ){0,2}(?:necessary|needed|required|appropriate|possible|practicable|applicable|feasible)/i;
/** Adverbs weaken only a sentence that commands. */
const HEDGE =
  /\b(?:generally|normally|typically|usually|ordinarily|as a rule|in general|customarily)\b(?=.{0,60}\b(?:rebalanc|calculat|publish|round|review|execut|select|exclude|adjust|weight|applie|apply|must|shall|is set|are set|is used|are used)\w*)/gi;

/** LG-02. An escape clause: the rule holds unless somebody decides that it does not. */
export const escapeClause: Rule = {
  id: 'LG-02',
  category: 'vague_term',
  severity: 'high',
  title: 'Escape clause',
  why: 'The rule holds unless somebody decides otherwise, and the document does not say who, when or by what test.',
  satisfiedBy: 'Delete the clause, or state the condition and who decides.',
  source: 'ISO/IEC/IEEE 29148:2018, 5.2.7 (loopholes)',
  parameters: { ESCAPES },
  fires: [
    'The option position is rolled at expiry if necessary.',
    'Weights are, where appropriate, adjusted for liquidity.',
    'The administrator may deviate from this rule at its sole discretion.',
    'Weights are reset as far as possible at the close.',
    'Small lines may be left out where the desk sees fit.',
    'In exceptional market conditions the roll is postponed.',
  ],
  staysSilent: [
    'The option position is rolled at expiry.',
    'If the price is missing, the previous price is used.',
    'The weight of a stock may be increased to 5%.',
    '## Risks\n\nLosses can occur in certain circumstances.',
  ],
  check: (ir) => {
    const binding = (sentence: (typeof ir.sentences)[number]): boolean =>
      !['risk', 'references', 'contact'].includes(sectionTypeOf(ir, sentence));
    return [
      ...findInSentences(ir, ESCAPE, (sentence) => binding(sentence) || sectionTypeOf(ir, sentence) === 'risk')
        .filter(({ sentence, match }) => binding(sentence) || CONDITION.test(match[0]))
        .map(({ start, end, match, sentence }) => {
          const comma =
            /[,(]\s?$/.test(sentence.text.slice(0, match.index)) &&
            /^\s?[,)]/.test(sentence.text.slice(match.index + match[0].length));
          const inner =
            /^(?:if|where|as|when)\b/i.test(match[0]) &&
            !comma &&
            /\s$/.test(sentence.text.slice(0, match.index)) &&
            /^\s[a-z]/.test(sentence.text.slice(match.index + match[0].length));
          return {
            span: { start, end },
            explanation: `"${match[0]}" lets the reader decide.`,
            confidence: 0.85,
            ...(inner
              ? { suggestion: { replacement: '[if <condition>]', note: 'State the condition, or delete the clause.' } }
              : {}),
          };
        }),
      ...findInSentences(
        ir,
        HEDGE,
        (sentence) => binding(sentence) && !['overview', 'results'].includes(sectionTypeOf(ir, sentence)),
      ).map(({ start, end, match }) => ({
        span: { start, end },
        explanation: `"${match[0]}" admits exceptions that are not named.`,
        severity: 'medium' as const,
        confidence: 0.6,
      })),
    ];
  },
};
