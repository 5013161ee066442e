import { Decimal } from 'decimal.js';
import type { Span } from '#kernel';
import { evaluateFormula, walkFormula, type Formula, type FormulaNode, type SemanticIr } from '#semantics';
import { findInSentences } from './find-in-sentences.ts';
import type { Hit, Rule } from './rule.ts';

/** Sums within this many points of 100 are rounding. */
const TOLERANCE = 0.11;
const SHARE = /(\d+(?:\.\d+)?)\s?%/;
const WEIGHT_WORDS = /\bweight(?:s|ed|ing)?\b|\ballocation\b/i;
const CLAIM = /\bsums? (?:up )?to (?:100\s?%|100 per ?cent|one\b|1(?:\.0+)?(?![\d.]\d))/i;
const FRACTION = /(\d+(?:\.\d+)?)\s?%\s?\(\s?(\d+)\s?\/\s?(\d[\d,]*)\s?\)/g;
const EQUAL =
  /\b(\d{1,5})\s(?:constituents|stocks|components|members|assets|securities)\b[^.]{0,80}?\bweights? of\s{1,2}(\d+(?:\.\d+)?)\s?%/gi;

/** Half a unit of the last place that was written. */
const roundingOf = (written: Decimal): Decimal => new Decimal(10).pow(-written.decimalPlaces()).times('0.51');

/** `4475 / 4.475 = 1000`: the sides of an equation without symbols must agree to the places written. */
const wrongEquations = (formulas: readonly Formula[]): Hit[] =>
  formulas.flatMap((formula) => {
    if (formula.ast?.kind !== 'relation' || formula.ast.op !== '=') return [];
    const sides: FormulaNode[] = [];
    walkFormula(formula.ast, (node) => {
      if (node.kind === 'relation' && node.op === '=')
        sides.push(...[node.left, node.right].filter(({ kind }) => kind !== 'relation'));
    });
    const values = sides.map((side) => evaluateFormula(side)).filter((value) => value !== null);
    const result = values.at(-1);
    const computed = values[0];
    if (!result || !computed || values.length < 2 || computed.minus(result).abs().lte(roundingOf(result))) return [];
    return [
      {
        span: formula,
        explanation: `The left side gives ${computed.toSignificantDigits(10).toString()}, the document says ${result.toString()}.`,
        confidence: 0.9,
      },
    ];
  });

/** Shares in consecutive list items, or in a table column of weights, that do not add up to 100 %. */
const wrongSums = ({ sentences, tables, blocks }: SemanticIr): Hit[] => {
  const hits: Hit[] = [];
  const claimNear = (at: number): Span[] =>
    sentences.filter(({ text, start }) => CLAIM.test(text) && Math.abs(start - at) < 600).slice(0, 1);
  const judge = (shares: readonly { readonly value: Decimal; readonly span: Span }[]): void => {
    const sum = shares.reduce((total, { value }) => total.plus(value), new Decimal(0));
    const last = shares.at(-1)?.span;
    // Shares far from 100 are no partition of a whole.
    if (
      !last ||
      shares.length < 2 ||
      sum.lte(50) ||
      sum.gte(150) ||
      sum
        .minus(100)
        .abs()
        .lte(TOLERANCE * shares.length)
    )
      return;
    hits.push({
      span: last,
      explanation: `${shares.map(({ value }) => `${value.toString()}%`).join(' + ')} = ${sum.toString()}%, not 100%.`,
      related: [...shares.slice(0, -1).map((share) => share.span), ...claimNear(last.end)],
      confidence: 0.85,
    });
  };
  let run: { value: Decimal; span: Span; lead: string | null; text: string }[] = [];
  const flush = (): void => {
    if (run.every(({ text, lead }) => WEIGHT_WORDS.test(lead ?? '') || WEIGHT_WORDS.test(text))) judge(run);
    run = [];
  };
  const items = new Set(blocks.filter(({ kind }) => kind === 'list_item').map(({ id }) => id));
  for (const sentence of sentences) {
    const share = items.has(sentence.blockId) ? SHARE.exec(sentence.text) : null;
    if (
      !share ||
      /[-–]\s?\d+(?:\.\d+)?\s?%|\b(?:if|above|below|over|under|less|more|least|most|max|min|cap)\b/i.test(sentence.text)
    ) {
      flush();
      continue;
    }
    const start = sentence.start + share.index;
    run.push({
      value: new Decimal(share[1] ?? 0),
      span: { start, end: start + share[0].length },
      lead: sentence.lead,
      text: sentence.text,
    });
  }
  flush();
  for (const { text, start } of sentences) {
    const claim = CLAIM.exec(text);
    const claimed = (at: number): boolean => claim !== null && at >= claim.index && at < claim.index + claim[0].length;
    const found = [...text.matchAll(/(\d+(?:\.\d+)?)\s?%/g)].filter(({ index }) => !claimed(index));
    if (
      found.length < 2 ||
      !WEIGHT_WORDS.test(text) ||
      (claim === null && !/\b(?:the rest|remaining|remainder|respectively)\b/i.test(text))
    )
      continue;
    const shares = found.map((match) => ({
      value: new Decimal(match[1] ?? 0),
      span: { start: start + match.index, end: start + match.index + match[0].length },
    }));
    judge(shares);
  }
  for (const table of tables) {
    const n = table.columns.findIndex(({ text }) =>
      /^(?:target |initial |index )?(?:weights?|allocation)\b/i.test(text),
    );
    const shares =
      n < 0
        ? []
        : table.rows
            .filter(({ cells }) => !/total|sum/i.test(cells[0]?.text ?? ''))
            .flatMap(({ cells }) => {
              const cell = cells[n];
              const share = (/%/.test(table.columns[n]?.text ?? '') ? /^(\d+(?:\.\d+)?)\s?%?$/ : SHARE).exec(
                cell?.text.trim() ?? '',
              );
              return cell && share ? [{ value: new Decimal(share[1] ?? 0), span: cell }] : [];
            });
    if (shares.length === table.rows.length || shares.length >= 3) judge(shares);
  }
  return hits;
};

/** IR-11. The arithmetic of the document itself. */
export const sumOrExampleWrong: Rule = {
  id: 'IR-11',
  category: 'contradiction',
  severity: 'critical',
  title: 'Numbers do not add up',
  why: 'The stated result does not follow from the stated numbers, so one of them is wrong.',
  satisfiedBy: 'Correct the numbers, or explain the difference.',
  source: 'Recomputation with decimal arithmetic',
  parameters: { TOLERANCE },
  fires: [
    'Stocks are weighted as follows:\n\n- Value (40% weight)\n- Quality (30% weight)\n- Size (20% weight)',
    'Each stock gets a weight of 0.08% (1/2000).',
    'Index = 4475 / 4.475 = 1001',
  ],
  staysSilent: [
    'Stocks are weighted as follows:\n\n- Value (40% weight)\n- Quality (30% weight)\n- Size (30% weight)',
    'Each stock gets a weight of 0.05% (1/2000).',
    'Index = 4475 / 4.475 = 1000',
  ],
  check: (ir) => [
    ...wrongSums(ir),
    ...wrongEquations(ir.formulas),
    ...findInSentences(ir, FRACTION).flatMap(({ start, end, match }) => {
      const stated = new Decimal(match[1] ?? 0);
      const below = new Decimal((match[3] ?? '1').replace(/,/g, ''));
      if (below.isZero()) return [];
      const computed = new Decimal(match[2] ?? 0).times(100).div(below);
      return computed.minus(stated).abs().lte(roundingOf(stated))
        ? []
        : [
            {
              span: { start, end },
              explanation: `${match[2]}/${match[3]} is ${computed.toSignificantDigits(6).toString()}%, not ${stated.toString()}%.`,
              confidence: 0.95,
            },
          ];
    }),
    ...(ir.sentences.some(({ text }) => /\bequal(?:ly)?[- ]weight|\bequal weights?\b/i.test(text))
      ? findInSentences(ir, EQUAL)
      : []
    ).flatMap(({ start, end, match }) => {
      const count = new Decimal(match[1] ?? 0);
      const stated = new Decimal(match[2] ?? 0);
      if (count.isZero()) return [];
      const computed = new Decimal(100).div(count);
      return computed.minus(stated).abs().lte(roundingOf(stated))
        ? []
        : [
            {
              span: { start, end },
              explanation: `An equal weight of ${count.toString()} is ${computed.toSignificantDigits(6).toString()}%, not ${stated.toString()}%.`,
              confidence: 0.8,
            },
          ];
    }),
  ],
};
