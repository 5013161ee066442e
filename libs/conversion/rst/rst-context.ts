import type { RunningText } from '../document.ts';
import type { Line } from './line.ts';

/** What reading a reStructuredText document knows and collects. */
export interface RstContext {
  /** Addresses by name, in lower case with single spaces. */
  readonly targets: ReadonlyMap<string, string>;
  readonly substitutions: ReadonlyMap<string, string>;
  /** Numbers of footnotes by label: `1`, `#`, `#name`, `*`; those without a name in the order in which they stand. */
  readonly footnotes: Footnotes;
  /** Adornments of headings in the order of their first use: their place is the level. */
  readonly adornments: string[];
  /** How often something was left out, by the code of its warning. */
  readonly losses: Map<string, string[]>;
  readonly runningText: RunningText[];
  /** Depth of lists around the lines in work. */
  readonly depth: number;
  readonly inTable: boolean;
}

const ANONYMOUS = new Set(['#', '*']);
const FOOTNOTE = /^\s*\.\. \[(\d+|#[\w.-]*|\*)\](?:\s|$)/;
const TARGET = /^\s*\.\. _(?:`([^`]+)`|((?:\\.|[^:\\])+)):\s*(.*)$/;
const SUBSTITUTION = /^\s*\.\. \|([^|]+)\| (?:replace|unicode)::\s*(.*)$/;

/** Names are alike whatever their case and spaces. */
export const nameOf = (text: string): string => text.replace(/\\(.)/g, '$1').replace(/\s+/g, ' ').trim().toLowerCase();

/** Numbers for footnotes: written ones stay, the others get the lowest that are free. */
export class Footnotes {
  private readonly named = new Map<string, number>();
  private readonly queues = new Map<string, number[]>();

  constructor(labels: readonly string[]) {
    const taken = new Set(labels.filter((label) => /^\d+$/.test(label)).map(Number));
    let next = 1;
    for (const label of labels) {
      if (/^\d+$/.test(label)) {
        this.named.set(label, Number(label));
        continue;
      }
      while (taken.has(next)) next++;
      taken.add(next);
      if (ANONYMOUS.has(label)) this.queues.set(label, [...(this.queues.get(label) ?? []), next]);
      else this.named.set(label, next);
    }
  }

  /** A counter for references or definitions: each use of a label without a name takes the next number. */
  counter(): (label: string) => number | undefined {
    const used = new Map<string, number>();
    return (label) => {
      const known = this.named.get(label);
      if (known !== undefined) return known;
      const at = used.get(label) ?? 0;
      used.set(label, at + 1);
      return this.queues.get(label)?.[at];
    };
  }
}

/** Reads what may be defined after it is used: addresses, substitutions, footnotes. */
export const rstContext = (lines: readonly Line[]): RstContext => {
  const targets = new Map<string, string>();
  const substitutions = new Map<string, string>();
  const labels: string[] = [];
  for (const { text } of lines) {
    const target = TARGET.exec(text);
    if (target !== null && target[3] !== '') targets.set(nameOf(target[1] ?? target[2] ?? ''), target[3] ?? '');
    const substitution = SUBSTITUTION.exec(text);
    if (substitution !== null) substitutions.set(nameOf(substitution[1] ?? ''), substitution[2] ?? '');
    const label = FOOTNOTE.exec(text)?.[1];
    if (label !== undefined) labels.push(label);
  }
  return {
    targets,
    substitutions,
    footnotes: new Footnotes(labels),
    adornments: [],
    losses: new Map(),
    runningText: [],
    depth: 0,
    inTable: false,
  };
};
