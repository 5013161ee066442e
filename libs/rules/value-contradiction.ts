import type { Parameter, Quantity, SemanticIr, Sentence } from '#semantics';
import { CAP, capContradictions } from './cap-contradictions.ts';
import { sectionTypeOf } from './context.ts';
import type { Hit, Rule } from './rule.ts';

/** Words too common to show that two numbers are of one thing. */
const COMMON = new Set(
  'the and for with from that this which are was were has have had not all any each per its than then when where must shall will may can could would should more less least most above below over under within into onto upon between until during after before first last next previous prior same other one two number value values level used using use set given data day days date time name unit parameter meaning description'.split(
    ' ',
  ),
);
const stem = (word: string): string =>
  word
    .toLowerCase()
    .replace(/(?:ing|ings|ed|es|s|ly)$/, '')
    .replace(/(.)\1$/, '$1')
    .replace(/[ei]$/, '');
/** "Initial Divisor" and "Divisor" are one thing until the document says how the first becomes the second. */
const FIRST_VALUE = /^(?:initial|base|start(?:ing)?|original)\s/i;
const stems = (text: string): ReadonlySet<string> =>
  new Set(
    (text.match(/[A-Za-z][a-z]{2,}|[A-Z]{2,}/g) ?? [])
      .filter((word) => !COMMON.has(word.toLowerCase()))
      .map(stem)
      .filter((word) => word.length > 2),
  );
const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => [...a].filter((word) => b.has(word)).length;

/** The clause around a quantity: up to the next comma or semicolon on each side. */
const clauseOf = ({ text, start }: Sentence, quantity: Quantity): string => {
  const from = quantity.start - start;
  const to = quantity.end - start;
  const before = text.slice(0, from);
  const after = text.slice(to);
  const left = Math.max(before.lastIndexOf(', '), before.lastIndexOf('; '), before.lastIndexOf('('));
  const right = /[,;)](?=\s|$)/.exec(after)?.index ?? after.length;
  return `${before.slice(left + 1)} ${after.slice(0, right)}`;
};

/** With more parameters of one unit words no longer tell which one is meant. */
const MOST_PARAMETERS = 60;
const CHANGED = /\b(?:from|instead of|formerly|previously|changed)\b/i;
/** Units in which a document counts many things. */
const WIDE_UNITS =
  /^(?:stock|share|constituent|company|security|asset|time|point|digit|decimal|place|member|person|part|step|rank|index|page|side|leg|case|item|country|sector|currency|observation|value|number|token|contract|unit)s?$/;
const SKIPPED = ['example', 'results', 'history', 'references', 'risk'];
const comparable = ({ kind, unit }: Quantity): boolean =>
  unit !== null && (kind === 'percent' || kind === 'money' || kind === 'count' || kind === 'duration');

/** A number in the prose against the parameters of tables and definitions with the same unit and the same words. */
const againstParameters = (
  ir: SemanticIr,
  quantities: readonly { readonly quantity: Quantity; readonly sentence: Sentence }[],
): Hit[] => {
  const parameters = ir.parameters.flatMap((parameter) => {
    const { value } = parameter;
    if (parameter.source === 'prose' || value === null || !comparable(value)) return [];
    const name = stems(parameter.name.replace(/_/g, ' '));
    return [{ parameter, value, name, words: new Set([...name, ...stems(parameter.description ?? '')]) }];
  });
  const byUnit = Map.groupBy(parameters, ({ value }) => `${value.kind} ${value.unit ?? ''}`);
  const inProse = new Set(quantities.map(({ quantity }) => `${quantity.value} ${quantity.unit ?? ''}`));
  return quantities.flatMap(({ quantity, sentence }): Hit[] => {
    const unit = byUnit.get(`${quantity.kind} ${quantity.unit ?? ''}`) ?? [];
    if (
      unit.length > MOST_PARAMETERS ||
      unit.some(({ value }) => value.value === quantity.value && value.start !== quantity.start)
    )
      return [];
    const same = unit.filter(({ parameter }) => !(parameter.start <= quantity.start && quantity.end <= parameter.end));
    const clause = clauseOf(sentence, quantity);
    if (same.length === 0 || same.some(({ value }) => value.value === quantity.value) || CHANGED.test(clause))
      return [];
    const ours = stems(clause);
    const [best] = same
      .map((entry) => {
        const named = shared(entry.name, ours);
        const overlap = shared(entry.words, ours);
        const own = entry.value.kind === 'count' && !inProse.has(`${entry.value.value} ${entry.value.unit ?? ''}`);
        const sure = entry.name.size > 0 && named === entry.name.size && (named > 1 || entry.name.size === 1);
        // A unit that only this document has ("bars") ties the numbers together; then fewer words must agree.
        const likely =
          entry.value.kind === 'count' &&
          !WIDE_UNITS.test(entry.value.unit ?? '') &&
          (overlap >= 2 || (own && overlap >= 1));
        return { ...entry, overlap, sure, likely };
      })
      .filter(({ sure, likely }) => sure || likely)
      .sort((a, b) => b.overlap - a.overlap);
    if (!best) return [];
    return [
      {
        span: quantity,
        explanation: `"${best.parameter.name}" has another value elsewhere.`,
        related: best.parameter.valueSpan ? [best.parameter.valueSpan] : [],
        confidence: best.sure ? 0.85 : 0.6,
      },
    ];
  });
};

/** Two parameters of one name, one unit and different values. */
const amongParameters = ({ parameters }: SemanticIr): Hit[] => {
  const groups = new Map<
    string,
    { parameter: Parameter; value: Quantity; words: ReadonlySet<string>; name: string }[]
  >();
  return parameters.flatMap((parameter) => {
    const { value } = parameter;
    const words = stems(
      parameter.name
        .replace(/_/g, ' ')
        .replace(parameter.source === 'definition' && value?.kind === 'plain' ? FIRST_VALUE : /^$/, ''),
    );
    if (value === null || words.size === 0) return [];
    const name = [...words].sort().join(' ');
    // Of equal entries the first is enough to disagree with.
    const group = groups.get(`${value.kind} ${value.unit ?? ''}`) ?? [];
    const known = group.some(
      (earlier) =>
        earlier.name === name && earlier.value.value === value.value && earlier.parameter.source === parameter.source,
    );
    if (!known) groups.set(`${value.kind} ${value.unit ?? ''}`, [...group, { parameter, value, words, name }]);
    const other = group.find((earlier) => {
      if (earlier.value.value === value.value || earlier.value.start === value.start) return false;
      const { source } = earlier.parameter;
      if (earlier.name === name) {
        if (source === 'prose' || parameter.source === 'prose') return words.size > 1;
        return source !== 'table' || parameter.source !== 'table' || earlier.parameter.name === parameter.name;
      }
      const overlap = shared(earlier.words, words);
      const whole = overlap > 0 && (overlap === words.size || overlap === earlier.words.size);
      return whole && value.kind === 'money' && source !== parameter.source;
    });
    return other
      ? [
          {
            span: value,
            explanation: `"${other.parameter.name}" has another value elsewhere.`,
            related: [other.value],
            confidence: 0.8,
          },
        ]
      : [];
  });
};

const frameOf = (sentence: Sentence, quantity: Quantity): string | null => {
  const after = sentence.text.slice(quantity.end - sentence.start);
  const before = sentence.text.slice(0, quantity.start - sentence.start);
  if (quantity.kind === 'count') {
    const whole =
      /\b(?:consists? of|contains?|comprises?|is made up of|is composed of|holds)\s(?:exactly\s|always\s|the\s)?$/i.test(
        before,
      )
        ? `whole of ${quantity.unit ?? ''}`
        : null;
    if (whole) return whole;
    const predicate = /^\s(?:are|is|were|has|have|be)\s(?:\w+)/.exec(after)?.[0];
    return predicate ? `${quantity.unit ?? ''}${predicate.toLowerCase()}` : null;
  }
  const compared =
    /\b([a-z]+)s?\s(?:may|must|can|shall|should|does|to|is|are)?\s?(?:not\s)?(exceed|above|below|at least|at most|more than|less than|greater than|over|under)s?\s$/i.exec(
      before,
    );
  if (compared && quantity.kind === 'percent')
    return `${stem(compared[1] ?? '')} ${(compared[2] ?? '').toLowerCase()} ${quantity.unit ?? ''}`;
  const of = /\b([a-z]+\s[a-z]+|[a-z]+)\s(?:\(|(?:is|of|equals)\s)$/i.exec(before.toLowerCase());
  const noun = of ? (/(?:weight|cap|fee|threshold|limit|floor|buffer|tax|size)$/.exec(of[1] ?? '')?.[0] ?? null) : null;
  const whose = /^\s?(?:per|of (?:the|each)|\()\s?(\w+)/.exec(after)?.[1] ?? '';
  return noun && quantity.kind === 'percent'
    ? `${noun} = ${whose === '' || /^\d/.test(whose) ? '' : 'per'} ${quantity.unit ?? ''}`
    : null;
};

/** "until 60 stocks are selected" against "if fewer than 90 stocks are selected": one frame, two numbers. */
const amongFrames = (quantities: readonly { readonly quantity: Quantity; readonly sentence: Sentence }[]): Hit[] => {
  const frames = new Map<string, { quantity: Quantity; sentence: Sentence }[]>();
  for (const entry of quantities) {
    const frame = frameOf(entry.sentence, entry.quantity);
    if (frame !== null) frames.set(frame.trim(), [...(frames.get(frame.trim()) ?? []), entry]);
  }
  return [...frames.entries()].flatMap(([frame, entries]) => {
    const values = new Set(entries.map(({ quantity }) => quantity.value));
    const sections = entries.map(({ sentence }) => sentence.sectionId);
    if (values.size !== 2 || entries.length > 8) return [];
    const loose = frame.includes('=') && new Set(sections).size < 2;
    const [first] = entries;
    const other = entries.find(({ quantity }) => quantity.value !== first?.quantity.value);
    if (!first || !other || loose) return [];
    return [
      {
        span: other.quantity,
        explanation: `The same statement stands elsewhere with another number.`,
        related: [first.quantity],
        confidence: 0.65,
      },
    ];
  });
};

/** IR-10. One parameter, two values. */
export const valueContradiction: Rule = {
  id: 'IR-10',
  category: 'contradiction',
  severity: 'critical',
  title: 'One parameter with different values',
  why: 'Text, table and formula give different numbers for one thing, and each implementer will take another one.',
  satisfiedBy: 'Give the value once, and refer to it from the other places.',
  source: 'ISO/IEC/IEEE 29148:2018, consistency of requirements',
  parameters: { COMMON: [...COMMON], CAP },
  fires: [
    '| Parameter | Value | Meaning |\n| --- | --- | --- |\n| weight cap | 5% | greatest weight of a stock |\n\nThe weight of a stock has a weight cap of 8%.',
    'Stocks are added until 50 stocks are selected. If fewer than 40 stocks are selected, the rest is held in cash.',
    'No weight may exceed 5%. The step is repeated until no weight exceeds 7%.',
    'The weight of a stock is capped at 5%.\n\nAt each review the maximum weight is 10% per stock.',
  ],
  staysSilent: [
    '| Parameter | Value | Meaning |\n| --- | --- | --- |\n| weight cap | 5% | greatest weight of a stock |\n\nThe weight of a stock has a weight cap of 5%.',
    'Stocks are added until 50 stocks are selected. If fewer than 50 stocks are selected, the rest is held in cash.',
    'Notice is given 30 calendar days before. Errors are corrected within two Business Days.',
    'The weight of a stock is capped at 5%. The weight of a sector may not exceed 20%.',
  ],
  check: (ir) => {
    const sentences = new Map(ir.sentences.map((sentence) => [sentence.id, sentence]));
    const quantities = ir.quantities.flatMap((quantity) => {
      const sentence = quantity.sentenceId === null ? undefined : sentences.get(quantity.sentenceId);
      return sentence && comparable(quantity) && !SKIPPED.includes(sectionTypeOf(ir, sentence))
        ? [{ quantity, sentence }]
        : [];
    });
    return [
      ...againstParameters(ir, quantities),
      ...amongParameters(ir),
      ...amongFrames(quantities),
      ...capContradictions(ir),
    ];
  },
};
