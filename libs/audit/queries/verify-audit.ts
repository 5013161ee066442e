import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Clock } from '#kernel';
import { requireContext } from '#platform';
import type { AuditCheckpoint } from '../chain/audit-checkpoint.ts';
import { AuditSigner } from '../chain/audit-signer.ts';
import { CheckpointNotOurs } from '../chain/chain.errors.ts';
import type { AuditProofView, ChainFaultView } from '../chain/proof.view.ts';
import { readCheckpoint } from '../chain/read-checkpoint.ts';
import { EventChain, MOST_FAULTS } from '../chain/event-chain.ts';

/** Computes the tenant's hash chain again; with a checkpoint that was kept, also whether the log still leads there. */
export class VerifyAudit extends Query<AuditProofView> {
  /** @param checkpoint its JSON in base64url */
  constructor(readonly checkpoint?: string) {
    super();
  }
}

@QueryHandler(VerifyAudit)
export class VerifyAuditHandler implements IQueryHandler<VerifyAudit> {
  constructor(
    private readonly chain: EventChain,
    private readonly signer: AuditSigner,
    private readonly clock: Clock,
  ) {}

  async execute({ checkpoint: given }: VerifyAudit): Promise<AuditProofView> {
    const { tenantId } = requireContext();
    const kept = given === undefined ? undefined : this.accept(given, tenantId);
    const { head, faults, faultCount, pending } = await this.chain.verify(tenantId);
    const broken = kept && (await this.faultAt(kept));
    const checkedAt = this.clock.now().toISOString();
    const position = Number(head?.position ?? 0);
    const events = Number(head?.place ?? 0);
    const intact = faultCount === 0 && !broken;
    return {
      status: intact ? 'intact' : 'broken',
      events,
      position,
      pending,
      checkedAt,
      faults: [...faults, ...(broken ? [broken] : [])].slice(0, MOST_FAULTS + 1),
      faultCount: faultCount + (broken ? 1 : 0),
      checkpoint:
        intact && head
          ? this.signer.sign({ tenantId, position, events, head: head.head.toString('hex'), issuedAt: checkedAt })
          : null,
    };
  }

  private accept(given: string, tenantId: string): AuditCheckpoint {
    const kept = readCheckpoint(given);
    if (kept.tenantId !== tenantId || !this.signer.signed(kept))
      throw new CheckpointNotOurs('The checkpoint was not signed here for this tenant with the present secret.');
    return kept;
  }

  /** Whether the chain still leads to a head that was signed. */
  private async faultAt({ tenantId, position, events, head }: AuditCheckpoint): Promise<ChainFaultView | undefined> {
    const found = await this.chain.linkAt(tenantId, position);
    if (found && Number(found.place) === events && found.head.toString('hex') === head) return undefined;
    return { position, eventId: null, type: null, fault: found ? 'rewritten' : 'truncated' };
  }
}
