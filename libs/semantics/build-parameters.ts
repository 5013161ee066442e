import { digest, type Span } from '#kernel';
import type { Parameter, Quantity, Sentence, Table, Term } from './ir.ts';
import { quantitiesIn } from './text/build-quantities.ts';

/** Words that join clauses: then what stands before is no name. */
const CLAUSE = /\b(?:when|if|that|which|and|or|until|once|while|where|is|are|has|because|than|as|per|its|their)\b/i;

/** What may stand between "is" and the value. "is at least" states a condition, no value. */
const BETWEEN = /^(?:(?:currently|now|always|set|fixed|equal|capped|limited)\s)?(?:(?:at|to)\s)?(?:US|HK|A|C)?$/;

type Draft = Omit<Parameter, 'id'>;

const ASSIGNED =
  /\b(?:[Tt]he\s|[Aa]\s|[Aa]n\s)?(?<name>(?:[\w-]+\s){0,4}?(?:threshold|limit|cap|floor|level|period|window|ratio|rate|factor|weight|fee|cost|spread|buffer|tolerance|size|value|target|minimum|maximum|multiplier|budget|capital|leverage|volatility|exposure|turnover|delay|lag|notice|horizon))\s(?:is|are|equals|of|=|is set (?:to|at)|is fixed at|is capped at|:)\s/g;

/** "The maximum number of contracts is 2,500": named by its first word, whatever follows. */
const EXTREME =
  /\b(?<name>(?:minimum|maximum|greatest|least|highest|lowest|base|initial)\s(?:[\w-]+\s){0,4}?[\w-]+)\s(?:is|are|equals|is set (?:to|at)|is fixed at|is capped at|:)\s(?=[^\s\w]?\d)/gi;

/** A date is no quantity: its year is not the value. */
const DATE =
  /\b\d{1,2}(?:st|nd|rd|th)?\s(?:January|February|March|April|May|June|July|August|September|October|November|December)\b|\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\s\d{1,2}\b|\b\d{4}-\d\d-\d\d\b/;

/** What only tables say. */
const NOTHING_MORE = { range: null, fallback: null, frequency: null } as const;

const fromTables = (tables: readonly Table[]): Draft[] =>
  tables.flatMap((table) => {
    if (table.kind !== 'parameters') return [];
    const column = (type: string): number => table.columns.findIndex((other) => other.type === type);
    const at = {
      name: column('name'),
      symbol: column('symbol'),
      value: column('value'),
      unit: column('unit'),
      fallback: column('default'),
      range: column('range'),
      frequency: column('frequency'),
    };
    const description = column('description');
    return table.rows.flatMap(({ cells, ...span }) => {
      const nameCell = cells[at.name >= 0 ? at.name : at.symbol];
      const valueCell = cells[at.value >= 0 ? at.value : at.fallback];
      if (!nameCell || nameCell.text === '' || !valueCell) return [];
      const unit = cells[at.unit]?.text ?? '';
      const joined = `${valueCell.text} ${unit}`.trim();
      const quantity = DATE.test(valueCell.text)
        ? undefined
        : quantitiesIn(/[\d]$/.test(valueCell.text) ? joined : valueCell.text, valueCell.start, null)[0];
      const textAt = (n: number): string | null => cells[n]?.text.trim() || null;
      return [
        {
          name: nameCell.text.replace(/[*`\\]/g, '').trim(),
          symbol: at.symbol >= 0 && at.name >= 0 ? (cells[at.symbol]?.text ?? null) : null,
          value: quantity ? { ...quantity, start: valueCell.start, end: valueCell.end } : null,
          valueSpan: { start: valueCell.start, end: valueCell.end },
          description: cells[description]?.text ?? (unit === '' ? null : unit),
          unit: quantity?.unit ?? (unit === '' ? null : unit),
          range: textAt(at.range),
          fallback: at.value >= 0 ? textAt(at.fallback) : null,
          frequency: textAt(at.frequency),
          source: 'table' as const,
          start: span.start,
          end: span.end,
        },
      ];
    });
  });

/** The first quantity inside a span; quantities rise by start. */
const within = (quantities: readonly Quantity[], { start, end }: Span): Quantity | undefined => {
  let low = 0;
  let high = quantities.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quantities[middle]?.start ?? Infinity) < start) low = middle + 1;
    else high = middle;
  }
  const found = quantities[low];
  return found && found.end <= end ? found : undefined;
};

const fromTerms = (terms: readonly Term[], quantities: readonly Quantity[]): Draft[] =>
  terms.flatMap((term) => {
    if (term.form === 'table' || term.form === 'acronym' || term.form === 'quoted') return [];
    const value = within(quantities, term.definitionSpan);
    if (!value || value.start - term.definitionSpan.start > 12) return [];
    // "I_t = 1 + R_t" and "n = 100 × K" give no value, and "Version 1.4" and dates set nothing.
    const rest = term.definition.slice(value.end - term.definitionSpan.start);
    if (/^\s{0,2}[-+*/×·^(−–]/.test(rest) || /[=(]/.test(term.definition.slice(0, 12))) return [];
    if (value.kind === 'plain' && (term.form === 'label' || DATE.test(term.definition))) return [];
    return [
      {
        name: term.name,
        symbol: term.form === 'where' ? term.name : null,
        value,
        valueSpan: { start: value.start, end: value.end },
        description: term.definition,
        ...NOTHING_MORE,
        unit: value.unit,
        source: 'definition' as const,
        start: term.start,
        end: term.definitionSpan.end,
      },
    ];
  });

const fromProse = (sentences: readonly Sentence[], quantities: readonly Quantity[]): Draft[] =>
  sentences.flatMap(({ text, start }) => {
    const valued = new Set<number>();
    return [...text.matchAll(EXTREME), ...text.matchAll(ASSIGNED)].flatMap((match) => {
      const from = start + match.index + match[0].length;
      const value = within(quantities, { start: from, end: from + 40 });
      const name = (match.groups?.['name'] ?? '')
        .replace(/^.*\b(?:the|an?|each|its|uses?|has|have|with|sets?|applies)\s/i, '')
        .trim();
      if (
        !value ||
        name.length < 3 ||
        CLAUSE.test(name) ||
        !BETWEEN.test(text.slice(from - start, value.start - start))
      )
        return [];
      if (valued.has(value.start)) return [];
      valued.add(value.start);
      const at = start + match.index + match[0].indexOf(name);
      return [
        {
          name,
          symbol: null,
          value,
          valueSpan: { start: value.start, end: value.end },
          description: null,
          ...NOTHING_MORE,
          unit: value.unit,
          source: 'prose' as const,
          start: at,
          end: value.end,
        },
      ];
    });
  });

/** Parameters with their values from tables, definitions and sentences of the form "the weight cap is 4%". */
export const buildParameters = (
  tables: readonly Table[],
  terms: readonly Term[],
  sentences: readonly Sentence[],
  quantities: readonly Quantity[],
): readonly Parameter[] => {
  const seen = new Map<string, number>();
  const rising = [...quantities].sort((a, b) => a.start - b.start);
  return [...fromTables(tables), ...fromTerms(terms, rising), ...fromProse(sentences, rising)]
    .sort((a, b) => a.start - b.start)
    .map((draft) => {
      const key = draft.name.toLowerCase();
      const occurrence = (seen.get(key) ?? 0) + 1;
      seen.set(key, occurrence);
      return { id: digest('parameter', key, String(occurrence)), ...draft };
    });
};
