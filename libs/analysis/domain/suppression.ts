import { digest, type Decider } from '#kernel';
import type { SuppressionEvent, SuppressionTarget } from '../events.ts';
import {
  AlreadySuppressed,
  ExpiryHasPassed,
  InvalidSuppression,
  SuppressionNotFound,
  SuppressionReasonRequired,
} from './suppression.errors.ts';

interface Known {
  readonly suppressionId: string;
  readonly target: SuppressionTarget;
  readonly expiresAt: string | null;
}

export type Suppression = { readonly status: 'absent' } | (Known & { readonly status: 'active' | 'ended' });

export const suppressionDecider: Decider<Suppression, SuppressionEvent> = {
  initial: { status: 'absent' },
  evolve: (suppression, { type, data }): Suppression => {
    switch (type) {
      case 'FindingsSuppressed': {
        const { suppressionId, scope, documentId, findingId, ruleId, expiresAt } = data;
        return { status: 'active', suppressionId, target: { scope, documentId, findingId, ruleId }, expiresAt };
      }
      case 'SuppressionLifted':
      case 'SuppressionExpired':
        return suppression.status === 'absent' ? suppression : { ...suppression, status: 'ended' };
    }
  },
};

/** What each scope names; the rest must be absent. Throws `InvalidSuppression`. */
export const targetOf = (asked: {
  readonly scope: SuppressionTarget['scope'];
  readonly documentId?: string;
  readonly findingId?: string;
  readonly ruleId?: string;
}): SuppressionTarget => {
  const { scope, documentId = null, findingId = null, ruleId = null } = asked;
  const needed = { documentId: scope !== 'rule', findingId: scope === 'finding', ruleId: scope !== 'finding' };
  const given = { documentId, findingId, ruleId };
  for (const name of ['documentId', 'findingId', 'ruleId'] as const) {
    if (needed[name] === (given[name] !== null)) continue;
    throw new InvalidSuppression(`A suppression with scope ${scope} ${needed[name] ? 'needs' : 'has no'} ${name}.`, {
      member: name,
    });
  }
  return { scope, ...given };
};

/** One target has one stream, so that it cannot be suppressed twice; suppressed again later, it is the same suppression. */
export const suppressionIdOf = ({ scope, documentId, findingId, ruleId }: SuppressionTarget): string =>
  digest('suppression', scope, documentId ?? '', findingId ?? '', ruleId ?? '');

export interface SuppressionAsked {
  readonly target: SuppressionTarget;
  readonly reason: string;
  readonly expiresAt: Date | null;
}

/** Throws `SuppressionReasonRequired`, `ExpiryHasPassed` or `AlreadySuppressed`. */
export const suppress = (
  suppression: Suppression,
  { target, reason, expiresAt }: SuppressionAsked,
  now: Date,
): SuppressionEvent[] => {
  if (reason.trim() === '') throw new SuppressionReasonRequired('Say why the findings are not to be shown.');
  if (expiresAt !== null && expiresAt <= now)
    throw new ExpiryHasPassed('The suppression would have expired before it began.');
  // Its time may be over without anybody having noticed yet.
  const over = expire(suppression, now);
  if (suppression.status === 'active' && over.length === 0) {
    const { suppressionId } = suppression;
    throw new AlreadySuppressed('This is suppressed already. Lift that suppression to give another reason or expiry.', {
      suppressionId,
    });
  }
  const suppressionId = suppressionIdOf(target);
  const data = { suppressionId, ...target, reason: reason.trim(), expiresAt: expiresAt?.toISOString() ?? null };
  return [...over, { type: 'FindingsSuppressed', data }];
};

/** Lifting twice, or what has expired, is harmless. Throws `SuppressionNotFound`. */
export const lift = (suppression: Suppression): SuppressionEvent[] => {
  if (suppression.status === 'absent') throw new SuppressionNotFound('There is no such suppression.');
  const { status, suppressionId, target } = suppression;
  return status === 'active' ? [{ type: 'SuppressionLifted', data: { suppressionId, ...target } }] : [];
};

/** Ends a suppression whose time is over. */
export const expire = (suppression: Suppression, now: Date): SuppressionEvent[] => {
  if (suppression.status !== 'active') return [];
  const { suppressionId, target, expiresAt } = suppression;
  const isOver = expiresAt !== null && new Date(expiresAt) <= now;
  return isOver ? [{ type: 'SuppressionExpired', data: { suppressionId, ...target } }] : [];
};
