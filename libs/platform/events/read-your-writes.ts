import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import type { Projection } from './projection.ts';
import { EventEngine } from './event-engine.ts';
import { EventFeed } from './event-feed.ts';

const LIMIT_MS = 1_000;
const STEP_MS = 2;
const REMOTE_STEP_MS = 10;

/** Lets an answer wait until the read tables that it is made from have seen what the request wrote. */
@Injectable()
export class ReadYourWrites {
  private readonly logger = new Logger('ReadYourWrites');

  constructor(
    private readonly engine: EventEngine,
    private readonly feed: EventFeed,
  ) {}

  /**
   * Resolves when the projections have handled `position` (true), or after one second (false): then the answer may be old,
   * and the log says which projection was waited for.
   */
  async wait(
    position: bigint | undefined,
    ...projections: readonly Pick<Projection<never>, 'name'>[]
  ): Promise<boolean> {
    if (position === undefined) return true;
    return this.reach(
      position,
      projections.map(({ name }) => name),
    );
  }

  /**
   * Resolves when everything committed so far has had its effect: reactions have run, and read tables have seen what those
   * appended. After `limitMs` milliseconds it resolves whatever has happened.
   */
  async settle(limitMs = 2 * LIMIT_MS): Promise<void> {
    const deadline = performance.now() + limitMs;
    for (let round = 1; round <= 2; round++) {
      const left = Math.min(LIMIT_MS, deadline - performance.now());
      if (left > 0) await this.reach(await this.feed.horizon(), this.engine.subscriptionNames, left);
    }
  }

  private async reach(position: bigint, names: readonly string[], limitMs = LIMIT_MS): Promise<boolean> {
    const deadline = performance.now() + limitMs;
    for (;;) {
      const behind = await this.behind(names, position);
      if (behind.length === 0) return true;
      if (performance.now() > deadline) {
        this.logger.warn(`waited ${Math.round(limitMs)} ms for ${behind.join(', ')} to reach position ${position}`);
        return false;
      }
      await pause(this.engine.runsHere ? STEP_MS : REMOTE_STEP_MS);
    }
  }

  private async behind(names: readonly string[], position: bigint): Promise<readonly string[]> {
    const here = names.filter((name) => (this.engine.positionOf(name) ?? -1n) < position);
    if (here.length === 0 || names.every((name) => this.engine.positionOf(name) !== undefined)) return here;
    const rows = await this.engine.checkpoints();
    return here.filter((name) =>
      rows.some((row) => row.subscription === name && row.state !== 'rebuilding' && BigInt(row.position) < position),
    );
  }
}
