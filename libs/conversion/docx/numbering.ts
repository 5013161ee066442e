import { childOf, childrenOf, switchOf, valueOf, type XmlElement } from '../xml/xml-element.ts';
import { formatNumber } from './format-number.ts';

interface Level {
  readonly format: string;
  /** E.g. `%1.%2`; a bullet's is its character. */
  readonly text: string;
  readonly start: number;
  /** All numbers in Arabic digits, whatever the levels above use. */
  readonly legal: boolean;
  readonly paragraphStyle: string | undefined;
}

interface List {
  /** Lists that share it go on counting together. */
  readonly abstractId: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly restarts: ReadonlyMap<number, number>;
}

/** What stands before a list paragraph: a bullet, a number as printed, or nothing. */
export interface ListLabel {
  readonly level: number;
  /** `•` for any bullet; e.g. `3.`, `(a)`, `2.1`; empty for numbering that prints nothing. */
  readonly label: string;
}

const MAX_LEVEL = 8;
const BULLET = '•';

const readLevel = (element: XmlElement): Level => ({
  format: valueOf(element, 'w:numFmt') ?? 'decimal',
  text: valueOf(element, 'w:lvlText') ?? '',
  start: Number(valueOf(element, 'w:start') ?? 1),
  legal: switchOf(element, 'w:isLgl') ?? false,
  paragraphStyle: valueOf(element, 'w:pStyle'),
});

const readLevels = (element: XmlElement | undefined): Map<number, Level> =>
  new Map(childrenOf(element, 'w:lvl').map((level) => [Number(level.attributes['w:ilvl'] ?? 0), readLevel(level)]));

const readList = (element: XmlElement, abstracts: ReadonlyMap<string, ReadonlyMap<number, Level>>): List => {
  const abstractId = valueOf(element, 'w:abstractNumId') ?? '';
  const levels = new Map(abstracts.get(abstractId));
  const restarts = new Map<number, number>();
  for (const override of childrenOf(element, 'w:lvlOverride')) {
    const at = Number(override.attributes['w:ilvl'] ?? 0);
    const own = childOf(override, 'w:lvl');
    if (own !== undefined) levels.set(at, readLevel(own));
    const start = valueOf(override, 'w:startOverride');
    if (start !== undefined) restarts.set(at, Number(start));
  }
  return { abstractId, levels, restarts };
};

/** Counts the lists of a document; ask once per paragraph, in order. */
export class Numbering {
  private readonly lists: ReadonlyMap<string, List>;
  private readonly counters = new Map<string, number[]>();
  private readonly begun = new Set<string>();

  constructor(root: XmlElement | undefined) {
    const elements = childrenOf(root, 'w:abstractNum');
    const own = new Map(elements.map((element) => [element.attributes['w:abstractNumId'] ?? '', readLevels(element)]));
    // A list may borrow the levels of the one that defines a list style.
    const byStyle = new Map(elements.map((element) => [valueOf(element, 'w:styleLink'), readLevels(element)]));
    for (const element of elements) {
      const link = valueOf(element, 'w:numStyleLink');
      const levels = link === undefined ? undefined : byStyle.get(link);
      if (levels !== undefined) own.set(element.attributes['w:abstractNumId'] ?? '', levels);
    }
    this.lists = new Map(
      childrenOf(root, 'w:num').map((element) => [element.attributes['w:numId'] ?? '', readList(element, own)]),
    );
  }

  /** The level that a paragraph style has in a list, for styles that do not say it themselves. */
  levelOfStyle(numberingId: string, style: string | undefined): number {
    for (const [at, level] of this.lists.get(numberingId)?.levels ?? []) if (level.paragraphStyle === style) return at;
    return 0;
  }

  /** Counts one paragraph and gives its label; undefined when the list is not defined. */
  next(numberingId: string, at: number): ListLabel | undefined {
    const list = this.lists.get(numberingId);
    const level = Math.min(Math.max(at, 0), MAX_LEVEL);
    const definition = list?.levels.get(level);
    if (list === undefined || definition === undefined) return undefined;
    if (definition.format === 'bullet') return { level, label: BULLET };
    return { level, label: this.print(list, definition, this.count(numberingId, list, level)) };
  }

  private count(numberingId: string, list: List, level: number): readonly number[] {
    const counter = this.counters.get(list.abstractId) ?? [];
    this.counters.set(list.abstractId, counter);
    const key = `${numberingId}/${level}`;
    const restart = this.begun.has(key) ? undefined : list.restarts.get(level);
    this.begun.add(key);
    for (let above = 0; above < level; above++) counter[above] ??= list.levels.get(above)?.start ?? 1;
    const before = counter[level];
    counter[level] = restart ?? (before === undefined ? (list.levels.get(level)?.start ?? 1) : before + 1);
    counter.length = level + 1;
    return counter;
  }

  private print(list: List, { text, format, legal }: Level, counter: readonly number[]): string {
    if (format === 'none' && !text.includes('%')) return text;
    return text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      return formatNumber(counter[at] ?? 1, legal ? 'decimal' : (list.levels.get(at)?.format ?? 'decimal'));
    });
  }
}
