import { registerEvents } from '#kernel';
import type { ComplianceEvent, PolicyDefinition, PolicyRepositoryEvent } from './events.ts';

const repositoryId = '0d6f7a4e-2f6b-4c0f-b0f7-6d2d1f0c9e55';
const documentId = '4f7c0b52-9a1e-4d36-8f0b-2c5d7e9a1b34';
const waiverId = 'c58e9a3d-7b41-4f0e-9a6c-2e8d0b5f7a11';
const policyId = 'a3d1e5b7-0c2f-4e6a-8b9d-1f3a5c7e9b0d';

const policy: PolicyDefinition = {
  policyId,
  name: 'Rounding',
  level: 'MUST',
  text: 'The document says to how many decimals levels are rounded, and how.',
  rules: [{ type: 'content_pattern', pattern: String.raw`\bround(?:ed|ing)?\b`, message: 'Rounding must be stated.' }],
  examples: ['The Index Level is rounded half up to two decimals.'],
};

export const policyRepositoryEvents = registerEvents<PolicyRepositoryEvent>()({
  PolicyRepositoryCreated: {
    version: 2,
    example: {
      repositoryId,
      name: 'House rules',
      description: 'Since 2019',
      jurisdiction: 'US',
      owner: 'Index Compliance',
      template: 'sec-index-publishing',
    },
    upcasts: { 1: (data: object) => ({ ...data, jurisdiction: null, owner: null }) },
  },
  PolicyRepositoryChanged: { version: 1, example: { repositoryId, name: 'House rules, revised', description: null } },
  PolicyRepositoryScopeChanged: {
    version: 1,
    example: { repositoryId, jurisdiction: 'EU', owner: 'Benchmark Oversight' },
  },
  PolicyRepositoryRetired: { version: 1, example: { repositoryId } },
  PolicyAdded: { version: 1, example: { repositoryId, policy } },
  PolicyChanged: { version: 1, example: { repositoryId, policy: { ...policy, level: 'SHOULD' } } },
  PolicyRetired: { version: 1, example: { repositoryId, policyId } },
});

export const complianceEvents = registerEvents<ComplianceEvent>()({
  PolicyRepositoryAssigned: { version: 1, example: { documentId, repositoryId } },
  PolicyRepositoryUnassigned: { version: 1, example: { documentId, repositoryId } },
  ComplianceCheckRequested: { version: 1, example: { documentId, version: 2 } },
  ComplianceChecked: {
    version: 2,
    example: {
      documentId,
      repositoryId,
      repositoryVersion: 9,
      version: 2,
      findingsSha256: 'b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9',
      status: 'PARTIAL',
      verdicts: [
        {
          policyId,
          name: policy.name,
          level: 'MUST',
          verdict: 'met',
          judged: 'met',
          waiverId: null,
          evidence: [{ quote: 'rounded half up to two decimals', start: 1_204, end: 1_235 }],
          reason: 'Found in section 4.',
        },
      ],
    },
    upcasts: {
      // Nothing could be waived then.
      1: ({ verdicts, ...data }: { verdicts: readonly { verdict: string }[] }) => ({
        ...data,
        verdicts: verdicts.map((it) => ({ ...it, judged: it.verdict, waiverId: null })),
      }),
    },
  },
  PolicyWaived: {
    version: 1,
    example: {
      documentId,
      waiverId,
      repositoryId,
      policyId,
      policyName: policy.name,
      reason: 'The administrator rounds on display only.',
      approver: 'Benchmark Oversight, 12 May 2026',
      expiresAt: '2026-12-31T00:00:00.000Z',
    },
  },
  WaiverRevoked: { version: 1, example: { documentId, waiverId, policyId } },
  WaiverExpired: {
    version: 1,
    example: { documentId, waiverId, policyId },
  },
});
