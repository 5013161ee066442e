import { DatabaseError } from 'pg';
import { databaseAway } from '../http/database-away.ts';
import type { Appended } from './append.ts';
import {
  appendGroup,
  appendToStream,
  readAnswer,
  readGroupAnswer,
  type AppendAnswer,
  type AppendStatement,
  type EncodedAppend,
  type EncodedEnvelope,
} from './append-statements.ts';
import { ConcurrencyConflict } from './event-store.errors.ts';

export type AppendForOne = EncodedAppend & { readonly envelope: EncodedEnvelope };

/** So many transactions of appends are under way at once; who comes meanwhile waits, and goes with the others who wait. */
const LANES = 2;
/** Nobody waits longer for the others: one of them may stand before a stream that somebody holds. */
const LONGEST_WAIT_MS = 50;
const MOST_APPENDS = 64;
/** Characters of data: less is not worth a transaction of its own, more is spread over the lanes that are free. */
const WORTH_A_LANE = 8 * 1024;
/** Characters of data; an append above a quarter of it goes by itself. */
const MOST_DATA = 512 * 1024;

interface Waiting extends AppendForOne {
  readonly resolve: (appended: Appended) => void;
  readonly reject: (error: unknown) => void;
}

const sizeOf = ({ events }: EncodedAppend): number => events.reduce((sum, { data }) => sum + data.length, 0);

/** By tenant and stream; in the order they came within a stream. */
const inOrder = (a: Waiting, b: Waiting): number => {
  const [left, right] =
    a.envelope.tenantId === b.envelope.tenantId ? [a.stream, b.stream] : [a.envelope.tenantId, b.envelope.tenantId];
  if (left === right) return 0;
  return left < right ? -1 : 1;
};

/** The server said no, so that nothing was written; an error of the connection leaves that open. */
const refused = (error: unknown): boolean => error instanceof DatabaseError && !databaseAway(error);

/**
 * Appends of callers who know nothing of each other. While few are under way each has a transaction of its own; beyond that they
 * share one, and with it the round trip, the announcement and the flush to disk. A conflict concerns its caller only;
 * a group that the server refuses is appended one by one, so that the others do not bear one's fault.
 */
export class AppendGroups {
  private readonly waiting: Waiting[] = [];
  private underWay = 0;
  private soon = false;
  private overdue: NodeJS.Timeout | undefined;

  constructor(private readonly ask: (statement: AppendStatement) => Promise<AppendAnswer>) {}

  /** Rejects with `ConcurrencyConflict` when the stream is at another version. */
  append(append: AppendForOne): Promise<Appended> {
    if (append.expected < 0 || sizeOf(append) > MOST_DATA / 4) return this.alone(append);
    return new Promise((resolve, reject) => {
      this.waiting.push({ ...append, resolve, reject });
      this.schedule();
    });
  }

  /** Sees to it that whoever waits is sent: when all who can go on now have brought their appends, or when others take too long. */
  private schedule(): void {
    if (this.waiting.length === 0) return;
    if (this.underWay >= LANES) this.overdue ??= setTimeout(() => this.sendWaiting(1), LONGEST_WAIT_MS);
    else if (!this.soon) {
      this.soon = true;
      process.nextTick(() => this.sendWaiting());
    }
  }

  private async alone(append: AppendForOne): Promise<Appended> {
    return readAnswer(await this.ask(appendToStream(append, append.envelope)));
  }

  /** Sends those who wait by as many lanes as are free, and at least by these. */
  private sendWaiting(atLeast = 0): void {
    clearTimeout(this.overdue);
    this.soon = false;
    this.overdue = undefined;
    let lanes = Math.max(LANES - this.underWay, atLeast);
    const total = this.waiting.reduce((sum, append) => sum + sizeOf(append), 0);
    const most = total < WORTH_A_LANE ? MOST_APPENDS : Math.min(Math.ceil(this.waiting.length / lanes), MOST_APPENDS);
    for (; lanes > 0 && this.waiting.length > 0; lanes--) void this.send(this.takeGroup(most));
    this.schedule();
  }

  /** The first of those who wait, and all behind that can go with it. */
  private takeGroup(most: number): readonly Waiting[] {
    const group: Waiting[] = [];
    const left: Waiting[] = [];
    const taken = new Set<string>();
    let size = 0;
    for (const append of this.waiting) {
      const { tenantId, commandId } = append.envelope;
      const command = commandId === undefined ? undefined : JSON.stringify([tenantId, commandId]);
      size += sizeOf(append);
      const fits = group.length < most && size <= MOST_DATA;
      if (fits && (command === undefined || !taken.has(command))) group.push(append);
      else left.push(append);
      if (command !== undefined) taken.add(command);
    }
    this.waiting.splice(0, this.waiting.length, ...left);
    return group.toSorted(inOrder);
  }

  /** Never rejects: each of the group has its own answer. */
  private async send(group: readonly Waiting[]): Promise<void> {
    this.underWay++;
    try {
      const [only] = group;
      if (only && group.length === 1) {
        only.resolve(await this.alone(only));
        return;
      }
      const answer = await this.ask(appendGroup(group));
      for (const [index, { stream, resolve, reject }] of group.entries()) {
        const appended = readGroupAnswer(answer, index);
        if (appended) resolve(appended);
        else reject(new ConcurrencyConflict(`${stream} changed in the meantime.`));
      }
    } catch (error) {
      for (const append of group) {
        if (group.length > 1 && refused(error)) this.alone(append).then(append.resolve, append.reject);
        else append.reject(error);
      }
    } finally {
      this.underWay--;
      this.schedule();
    }
  }
}
