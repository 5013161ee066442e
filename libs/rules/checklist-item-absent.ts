import { documentTraits, type SemanticIr } from '#semantics';
import { isComplete } from './context.ts';
import type { ChecklistItem, DocumentKind, Rule } from './rule.ts';

/** Fewer sentences than this speak of something in passing. */
const FEWEST_MENTIONS = 3;

/** One line each; what a rule of its own looks for (limits, risks, governance, calendars) is not repeated here. */
const CHECKLIST: readonly ChecklistItem[] = [
  {
    kind: 'index',
    requires: 'the value of the index on its base date',
    said: /\bbase (?:value|level|date)\b|\b(?:level|value|index|divisor|initial value)\b[^.;]{0,60}\b(?:on|at|as of)\b[^.;]{0,40}(?:\b(?:19|20)\d\d\b|\binception\b|\blaunch\b)|\b(?:starts?|started|begins?|began|launched) (?:at|with|on)\b|\binitial (?:index )?(?:level|value)\b|\bI_?\{?0\}?\s?=|\b(?:index )?(?:level|value) (?:of|was|is) 1?,?000?\b|\bbase\b[^.;]{0,30}\d/i,
  },
  {
    kind: 'index',
    requires: 'when its composition or weights are set anew',
    said: /\b(?:rebalanc|reconstitut|re-?weight|review|roll|selection|implementation|adjustment|effective)\w*\b|\b(?:weights?|composition|members?|constituents?) (?:is|are) (?:re)?(?:set|selected|fixed|chosen)\b/i,
  },
  {
    kind: 'options',
    requires: 'which strike and which expiry are chosen',
    said: /\b(?:strikes?|moneyness|delta)\b[\s\S]{0,400}\bexpir|\bexpir[\s\S]{0,400}\b(?:strikes?|moneyness|delta)\b|\bat[- ]the[- ]money\b/i,
  },
  {
    kind: 'options',
    requires: 'what happens at expiry',
    said: /\b(?:at|on|upon|after|before|until|to) (?:the )?(?:\w+ ){0,2}(?:expiry|expiration|maturity)\b|\b(?:settle[sd]?|settlement|exercis\w+|assign\w+|roll(?:s|ed|ing)?)\b/i,
  },
  {
    kind: 'futures',
    requires: 'which contract is held and when it is rolled',
    said: /\broll(?:s|ed|ing|over)?\b|\b(?:front|nearest|first|next|second)[- ](?:\w+[- ])?(?:contracts?|months?|futures)\b|\bperpetuals?\b|\bfunding\b/i,
  },
  {
    kind: 'crypto',
    requires: 'how forks, airdrops or a change of the asset are treated',
    said: /\b(?:(?:hard )?forks?|air ?drops?|redenominat\w+|delist\w+|swap of (?:the )?token|migration|end of trading|depeg\w*)\b/i,
  },
  {
    kind: 'leverage',
    requires: 'what is done when the leverage leaves its limit or a margin call comes',
    said: /\b(?:margin calls?|deleverag\w+|liquidat\w+|leverage\b[^.;]{0,80}\b(?:exceed\w*|above|reduced?|reset|cut|scaled|back)|(?:reduced?|reset|cut|scaled)\b[^.;]{0,80}\bleverage|maximum leverage|leverage (?:cap|limit|factor)|(?:at most|up to|exceed\w*|maximum)\b[^.;]{0,40}\bleverage|leverage\b[^.;]{0,40}\b(?:at most|up to|maximum|no more than|capped))\b/i,
  },
  {
    kind: 'short',
    requires: 'what borrowing costs, and what is done when shares cannot be borrowed or are recalled',
    said: /\bborrow(?:s|ed|ing|able)?\b|\brecall(?:s|ed)?\b|\blocate[sd]?\b|\bsecurities lending\b|\bstock loan\b/i,
  },
  {
    kind: 'intraday',
    requires: 'what happens to open orders and positions at the end of the session',
    said: /\b(?:end of (?:the )?(?:day|session)|market close|the close|closing auction|flat|overnight|cancel(?:led|s|ed)?|closed out|session ends?|before (?:the )?clos\w+)\b|\bby \d{1,2}:\d\d\b/i,
  },
  {
    kind: 'fx',
    requires: 'which rate and fixing converts or values a currency',
    said: /\b(?:WM\/?R?\w*|fixing|ECB|reference rates?|BFIX|spot rates?|exchange rates?|forward (?:points?|rates?)|mid[- ]?(?:rate|price)?)\b/i,
  },
];

/** What the document is mainly about: its type, and traits of which several sentences or the title speak. */
const mainKinds = ({ documentType, sentences, title }: SemanticIr): ReadonlySet<DocumentKind> => {
  const spoken = documentTraits.filter(
    ([trait, pattern]) =>
      documentType.traits.includes(trait) &&
      ((title !== null && pattern.test(title.text)) ||
        sentences.filter(({ text }) => pattern.test(text)).length >= FEWEST_MENTIONS),
  );
  return new Set<DocumentKind>([documentType.type, ...spoken.map(([trait]) => trait)]);
};

/** SC-13. What a document of this kind must say. */
export const checklistItemAbsent: Rule = {
  id: 'SC-13',
  category: 'missing_method',
  severity: 'medium',
  title: 'Something that this kind of document must say is missing',
  why: 'An index without a base value, options without a strike rule or futures without a roll cannot be implemented, however exact the rest is.',
  satisfiedBy: 'Say what the checklist of the kind asks for, or that it does not apply.',
  source:
    'IOSCO Principles for Financial Benchmarks, principle 11; Regulation (EU) 2016/1011, article 13; MiFID II RTS 6',
  parameters: { FEWEST_MENTIONS },
  checklist: CHECKLIST,
  fires: [
    specification(
      'Alpha Equity Index',
      'The index holds shares of the universe. The divisor changes when a constituent leaves the index.',
    ),
    specification(
      'Beta Futures Strategy',
      'The strategy buys futures on a positive signal. It sells futures on a negative signal. The position in futures follows the signal.',
    ),
  ],
  staysSilent: [
    specification(
      'Alpha Equity Index',
      'The index holds shares of the universe. The level on 2 January 2020 is 1,000. The composition is reviewed in June.',
    ),
    specification(
      'Beta Futures Strategy',
      'The strategy buys futures on a positive signal. It sells futures on a negative signal. Futures are rolled on the last Friday of the month.',
    ),
    '# Notes\n\nA short note on futures. Futures are liquid. Futures are traded.',
  ],
  check: (ir) => {
    const anchor = ir.title;
    if (anchor === null || !isComplete(ir)) return [];
    const kinds = mainKinds(ir);
    // As one text, because the halves of an answer may stand in two sentences.
    const said = [
      ...ir.sections.map(({ heading }) => heading),
      ...ir.parameters.map(({ name }) => name),
      ...ir.sentences.map(({ text }) => text),
      ...ir.tables.flatMap(({ rows }) => rows.map(({ cells }) => cells.map(({ text }) => text).join(' '))),
      ...ir.formulas.map(({ text }) => text),
    ].join('\n');
    const absent = CHECKLIST.filter((item) => kinds.has(item.kind) && !item.said.test(said));
    if (absent.length === 0) return [];
    const missing = absent.map(({ kind, requires }) => `${requires} (${kind})`).join('; ');
    return [
      {
        span: { start: anchor.start, end: anchor.end },
        explanation: `The document does not say ${missing}.`,
        insertAt: ir.length,
        confidence: 0.6,
      },
    ];
  },
};

/** A specification long enough to be judged as a whole. */
function specification(title: string, text: string): string {
  const filler =
    'The administrator keeps a record of each calculation for five years and shows it to the auditor on request. ';
  return `# ${title}\n\n## Purpose\n\n${text}\n\n## Records\n\n${filler.repeat(4)}\n\n## Staff\n\n${filler.repeat(3)}\n\n## Contact\n\nThe administrator answers questions.\n`;
}
