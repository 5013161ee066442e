import { queryOptions } from '@tanstack/react-query';
import { answer, api, type Schemas } from '../api/client.ts';
import { pagedQuery } from '../api/pages.ts';
import { given } from '../api/search.ts';

export type Verdict = Schemas['PolicyVerdictView']['verdict'];
export type ComplianceStatus = Schemas['ComplianceView']['status'];
export type Level = Schemas['PolicyView']['level'];
export type RuleType = Schemas['PolicyRuleView']['type'];

export const VERDICTS = ['met', 'not_met', 'unknown', 'waived'] as const satisfies readonly Verdict[];
export const STATUSES = [
  'COMPLIANT',
  'PARTIAL',
  'NON_COMPLIANT',
  'PENDING',
] as const satisfies readonly ComplianceStatus[];
export const LEVELS = ['MUST', 'SHOULD', 'MAY'] as const satisfies readonly Level[];
export const RULE_TYPES = [
  'section_required',
  'content_pattern',
  'format_check',
  'finding_absent',
  'ai_evaluation',
] as const satisfies readonly RuleType[];

/** Rows of a page; a matrix is wide. */
const PAGE = 50;

export interface MatrixFilter {
  readonly repositoryId?: string | undefined;
  readonly status?: ComplianceStatus | undefined;
}

export const matrixQuery = ({ repositoryId, status }: MatrixFilter) =>
  pagedQuery(['compliance', { repositoryId, status }], (cursor, signal) =>
    answer(
      api.GET('/api/v1/compliance', {
        params: {
          query: { limit: PAGE, ...given({ cursor, repositoryId, status }) },
        },
        signal,
      }),
    ),
  );

export const documentComplianceQuery = (documentId: string) =>
  queryOptions({
    queryKey: ['document', documentId, 'compliance'],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/documents/{documentId}/compliance', { params: { path: { documentId } }, signal })),
  });

export const checksQuery = (documentId: string) =>
  pagedQuery(['document', documentId, 'compliance', 'checks'], (cursor, signal) =>
    answer(
      api.GET('/api/v1/documents/{documentId}/compliance/history', {
        params: { path: { documentId }, query: { limit: 20, ...given({ cursor }) } },
        signal,
      }),
    ),
  );

export const waiversQuery = (documentId: string) =>
  pagedQuery(['document', documentId, 'compliance', 'waivers'], (cursor, signal) =>
    answer(
      api.GET('/api/v1/documents/{documentId}/compliance/waivers', {
        params: { path: { documentId }, query: { limit: 20, ...given({ cursor }) } },
        signal,
      }),
    ),
  );

/** Repositories to choose from: the newest two hundred, which is more than anybody chooses from. */
export const repositoriesQuery = (status?: 'active' | 'retired') =>
  queryOptions({
    queryKey: ['policy-repositories', { status }],
    queryFn: async ({ signal }) => {
      const query = { limit: 200, ...given({ status }) };
      return (await answer(api.GET('/api/v1/policy-repositories', { params: { query }, signal }))).items;
    },
  });

export const templatesQuery = () =>
  queryOptions({
    queryKey: ['policy-templates'],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }) => (await answer(api.GET('/api/v1/policy-repositories/templates', { signal }))).items,
  });

/** A repository as it is, or as it was at a version. */
export const repositoryQuery = (repositoryId: string, version?: number) =>
  queryOptions({
    queryKey: ['policy-repository', repositoryId, { version }],
    ...(version === undefined ? {} : { staleTime: Number.POSITIVE_INFINITY }),
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/policy-repositories/{repositoryId}', {
          params: { path: { repositoryId }, query: given({ version }) },
          signal,
        }),
      ),
  });

export const repositoryVersionsQuery = (repositoryId: string) =>
  pagedQuery(['policy-repository', repositoryId, 'versions'], (cursor, signal) =>
    answer(
      api.GET('/api/v1/policy-repositories/{repositoryId}/versions', {
        params: { path: { repositoryId }, query: { limit: 20, ...given({ cursor }) } },
        signal,
      }),
    ),
  );

/** The repository as the file that can be imported again. */
export const repositoryFileQuery = (repositoryId: string) =>
  queryOptions({
    queryKey: ['policy-repository', repositoryId, 'file'],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/policy-repositories/{repositoryId}/export', {
          params: { path: { repositoryId }, query: { format: 'yaml' } },
          parseAs: 'text',
          signal,
        }),
      ),
  });
