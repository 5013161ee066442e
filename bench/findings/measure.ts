import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { analyse } from '#rules';

/** The open half of the finding benchmark; it lies beside the repository and is never part of it. */
export const findingsBench = (): string =>
  process.env['FINDINGS_BENCH'] ?? join(import.meta.dirname, '../../../shared/bench/findings');

/** What its scorer says of injected defects. */
export interface InjectedScore {
  readonly cases: number;
  readonly recallMicro: number;
  readonly recallMacro: number;
  readonly freshPerCase: number;
  readonly cleanPer1000Words: { readonly authored: number; readonly fixture: number; readonly real: number };
  readonly kinds: Readonly<Record<string, { readonly n: number; readonly recall: number }>>;
}

/** What its scorer says of one set of labelled documents. */
export interface LabelledScore {
  readonly docs: number;
  readonly labels: number;
  readonly recall: number;
  readonly precision: number;
  readonly spanPrecision: number;
}

export interface FindingsScore {
  readonly injected: InjectedScore;
  readonly labelled: { readonly upstream: LabelledScore; readonly fixture: LabelledScore };
}

const analyseFolder = (from: string, to: string): void => {
  for (const name of readdirSync(from, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.md')) continue;
    const file = join(to, `${name}.json`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(analyse({ markdown: readFileSync(join(from, name), 'utf8') }).findings));
  }
};

/** Runs the engine over the open half and the benchmark's own scorer over what it found. */
export const measureFindings = (bench: string): FindingsScore => {
  const out = mkdtempSync(join(tmpdir(), 'docsense-findings-'));
  const score = (mode: string, folder: string): unknown =>
    JSON.parse(
      execFileSync(process.execPath, [join(bench, 'score.mjs'), mode, 'dev', folder, '--json'], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'inherit'],
      }),
    );
  try {
    analyseFolder(join(bench, 'cases/dev'), join(out, 'injected'));
    analyseFolder(join(bench, 'labels/dev/docs'), join(out, 'labelled'));
    return {
      injected: score('injected', join(out, 'injected')) as InjectedScore,
      labelled: (score('labelled', join(out, 'labelled')) as { sets: FindingsScore['labelled'] }).sets,
    };
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
};
