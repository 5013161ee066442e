import { answer, api } from '../api/client.ts';
import { pagedQuery } from '../api/pages.ts';
import { given } from '../api/search.ts';
import { accessFilter, entryFilter, type AuditSearch } from './audit-filters.ts';

const PAGE = 50;

export const auditQuery = (search: AuditSearch) => {
  const filter = entryFilter(search);
  return pagedQuery(['audit', filter], (cursor, signal) =>
    answer(api.GET('/api/v1/audit', { params: { query: { limit: PAGE, ...filter, ...given({ cursor }) } }, signal })),
  );
};

export const accessQuery = (search: AuditSearch) => {
  const filter = accessFilter(search);
  return pagedQuery(['audit', 'access', filter], (cursor, signal) =>
    answer(
      api.GET('/api/v1/audit/access', { params: { query: { limit: PAGE, ...filter, ...given({ cursor }) } }, signal }),
    ),
  );
};

export const documentAuditQuery = (documentId: string, search: AuditSearch) => {
  const { documentId: _, ...filter } = entryFilter(search);
  return pagedQuery(['document', documentId, 'audit', filter], (cursor, signal) =>
    answer(
      api.GET('/api/v1/documents/{documentId}/audit', {
        params: { path: { documentId }, query: { limit: PAGE, ...filter, ...given({ cursor }) } },
        signal,
      }),
    ),
  );
};
