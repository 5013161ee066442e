import { Injectable } from '@nestjs/common';
import type { Finding } from '#rules';

export type AdviserName = 'anthropic' | 'openai' | 'gemini';

/** An AI model that reads a version beside the rules. What it says counts only where its quotes are in the text. */
export abstract class Adviser {
  abstract readonly name: AdviserName;
  /** Rejects when the provider cannot be reached, refuses, or answers something that is not a list of findings. */
  abstract advise(markdown: string, signal: AbortSignal): Promise<readonly Finding[]>;
}

/** The advisers of this installation: none, until one is configured. */
@Injectable()
export class Advisers {
  private readonly advisers: readonly Adviser[] = [];

  /** The adviser a client asked for. `auto` takes the first there is, which may be none. Null: asked for, but not configured. */
  choose(wanted: AdviserName | 'auto' | 'none'): Adviser | undefined | null {
    if (wanted === 'none') return undefined;
    if (wanted === 'auto') return this.advisers[0];
    return this.advisers.find(({ name }) => name === wanted) ?? null;
  }
}
