import type { OnApplicationShutdown } from '@nestjs/common';
import { childBeside, ProcessPool, TaskFailure } from '#isolation';
import { InvalidPattern, InvalidPolicy, InvalidRepositoryFile } from '../domain/policy.errors.ts';
import type { CheckedFinding } from '../domain/version-text.ts';
import type { JudgedPolicy, PolicyDefinition } from '../events.ts';
import type { PolicyAnswer, PolicyTask, Refusal, RepositoryFile } from './policy-task.ts';

const entry = childBeside(import.meta.url, 'policy-child');

/** Milliseconds for one task. */
export interface PolicyLimits {
  /** Somebody waits for what is saved; hundreds of ordinary patterns take less than a second. */
  readonly saveMs: number;
  /** A hundred pages against thirty policies take about two seconds. */
  readonly checkMs: number;
}

const LIMITS: PolicyLimits = { saveMs: 10_000, checkMs: 60_000 };

/**
 * Policies meet texts in child processes: both are written by anybody, and neither a long document nor a pattern that takes
 * long may hold up this process. Children start with the first task.
 */
export class PolicyChecker implements OnApplicationShutdown {
  private readonly saving: ProcessPool<PolicyTask, PolicyAnswer>;
  private readonly checking: ProcessPool<PolicyTask, PolicyAnswer>;

  constructor({ saveMs, checkMs }: PolicyLimits = LIMITS) {
    this.saving = new ProcessPool({ entry, size: 1, timeoutMs: saveMs, memoryMb: 400 });
    this.checking = new ProcessPool({ entry, size: 1, timeoutMs: checkMs, memoryMb: 800 });
  }

  /**
   * What the policies say of a version. When the child had to be killed, every policy is unknown: a text that cannot be
   * checked passes nothing. Rejects when the pool is closed or `signal` aborts: that says nothing of the text.
   */
  async check(
    markdown: string,
    policies: readonly PolicyDefinition[],
    findings: readonly CheckedFinding[] | undefined,
    signal: AbortSignal,
  ): Promise<readonly JudgedPolicy[]> {
    try {
      const answer = await this.checking.run({ kind: 'check', markdown, policies, findings }, { signal });
      if ('verdicts' in answer) return answer.verdicts;
      // Saved before patterns were asked for what they are asked today.
      return unknown(policies, 'refusal' in answer ? answer.refusal.message : '');
    } catch (error) {
      if (signal.aborted || !(error instanceof TaskFailure) || error.code === 'closed') throw error;
      return unknown(policies, `The check was stopped before it could end (${error.code}).`);
    }
  }

  /** Throws `InvalidPattern` or `InvalidPolicy` for policies that could not be checked. */
  async verify(policies: readonly Pick<PolicyDefinition, 'name' | 'rules'>[]): Promise<void> {
    if (policies.every(({ rules }) => rules.length === 0)) return;
    const answer = await this.save({ kind: 'verify', policies }, (message) => new InvalidPolicy(message));
    if ('refusal' in answer) throw errorOf(answer.refusal);
  }

  /** Reads a repository file. Throws `InvalidRepositoryFile`, whose `errors` list every fault with its line. */
  async read(text: string): Promise<RepositoryFile> {
    const template = templateNamed(text);
    if (template !== undefined) return { template };
    const failure = (message: string) =>
      new InvalidRepositoryFile(message, { errors: [{ line: 1, column: 1, field: '', message }] });
    const answer = await this.save({ kind: 'read', text }, failure);
    if ('file' in answer) return answer.file;
    throw 'refusal' in answer ? errorOf(answer.refusal) : failure('The file cannot be read.');
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([this.saving.close(), this.checking.close()]);
  }

  private async save(task: PolicyTask, refusal: (message: string) => Error): Promise<PolicyAnswer> {
    try {
      return await this.saving.run(task);
    } catch (error) {
      if (!(error instanceof TaskFailure) || (error.code !== 'timed-out' && error.code !== 'out-of-memory'))
        throw error;
      throw refusal('It takes too long to read: use fewer or simpler patterns.');
    }
  }
}

const SHORT = 300;

/** The shipped template that a file only names: too short to hold anything that would need a child. */
const templateNamed = (text: string): string | undefined => {
  if (text.length > SHORT) return undefined;
  try {
    const file: unknown = JSON.parse(text);
    if (typeof file !== 'object' || file === null || Object.keys(file).length !== 1) return undefined;
    const template: unknown = Reflect.get(file, 'template');
    return typeof template === 'string' ? template : undefined;
  } catch {
    // YAML, or a fault that the reader finds the place of.
    return undefined;
  }
};

const unknown = (policies: readonly PolicyDefinition[], reason: string): readonly JudgedPolicy[] =>
  policies.map(({ policyId, name, level }) => ({ policyId, name, level, verdict: 'unknown', evidence: [], reason }));

const errorOf = ({ code, message, context }: Refusal): Error => {
  switch (code) {
    case 'invalid-pattern':
      return new InvalidPattern(message, context);
    case 'invalid-policy':
      return new InvalidPolicy(message, context);
    case 'invalid-policy-repository':
      return new InvalidRepositoryFile(message, context);
  }
};
