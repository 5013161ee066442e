import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client.ts';
import { Problem } from '../api/problem.ts';
import { tellDone, tellFailed } from '../ui/tell.ts';

/** What is imported: a shipped template by its name, or the text of a file. */
export type Imported = { readonly template: string } | { readonly text: string };

const send = (what: Imported) =>
  'template' in what
    ? answer(api.POST('/api/v1/policy-repositories/import', { body: { template: what.template } }))
    : answer(
        api.POST('/api/v1/policy-repositories/import', {
          // As text, so that faults are told with their line.
          headers: { 'content-type': 'application/yaml' },
          body: {},
          bodySerializer: () => what.text,
        }),
      );

/** Imports a repository and goes to it. Faults of a file stay in `error`; everything else is told. */
export const useImport = () => {
  const { t } = useTranslation('policy');
  const navigate = useNavigate();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: async ({ id, name }) => {
      tellDone(t('imported', { name }));
      await queries.invalidateQueries({ queryKey: ['policy-repositories'] });
      await navigate({ to: '/policies/$repositoryId', params: { repositoryId: id } });
    },
    onError: (error) =>
      error instanceof Problem && error.body.errors ? undefined : tellFailed(t('importFailed'), error),
  });
};
