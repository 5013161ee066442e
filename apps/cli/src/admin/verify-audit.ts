import { readFile, writeFile } from 'node:fs/promises';
import { ExitCode } from '../exit-code.ts';
import { fromWhereTheUserStands } from '../inputs/user-path.ts';
import { ask } from './ask.ts';

interface Proof {
  readonly status: 'intact' | 'broken';
  readonly events: number;
  readonly position: number;
  readonly pending: number;
  readonly faultCount: number;
  readonly faults: readonly {
    readonly position: number;
    readonly eventId: string | null;
    readonly type: string | null;
    readonly fault: string;
  }[];
  readonly checkpoint: object | null;
}

/**
 * Has the server compute the hash chain again and prints what is wrong, one line a fault. `checkpoint` is the file of one that was kept;
 * `save` where to write the new one. Exit code 1 when the log is not what it was, 3 when a file or the server cannot be read.
 */
export const verifyAudit = async (
  url: string,
  token: string | undefined,
  { checkpoint, save }: { readonly checkpoint?: string; readonly save?: string },
): Promise<void> => {
  const kept = checkpoint === undefined ? undefined : await read(checkpoint);
  if (checkpoint !== undefined && kept === undefined) return;
  const query = kept === undefined ? '' : `?checkpoint=${Buffer.from(kept).toString('base64url')}`;
  const proof = await ask<Proof>(url, token, 'GET', `/api/v1/audit/verify${query}`);
  if (!proof) return;
  for (const { position, eventId, type, fault } of proof.faults)
    console.log(`${fault.padEnd(9)} at ${position}${eventId === null ? '' : `  ${type} ${eventId}`}`);
  console.log(
    `${proof.status}: ${proof.events} events up to position ${proof.position}, ${proof.faultCount} faults, ${proof.pending} not covered yet`,
  );
  if (save !== undefined && proof.checkpoint)
    await writeFile(fromWhereTheUserStands(save), `${JSON.stringify(proof.checkpoint, null, 2)}\n`);
  if (proof.status === 'broken') process.exitCode = ExitCode.thresholdFailed;
};

const read = async (file: string): Promise<string | undefined> => {
  try {
    return JSON.stringify(JSON.parse(await readFile(fromWhereTheUserStands(file), 'utf8')));
  } catch (error) {
    console.error(`${file} is no checkpoint: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = ExitCode.unreadable;
    return undefined;
  }
};
