import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client.ts';
import { tellFailed } from '../../ui/tell.ts';

/** Starts an analysis of the latest version. */
export const useAnalyse = (documentId: string) => {
  const { t } = useTranslation('documents');
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/v1/documents/{documentId}/analyses', {
          params: { path: { documentId } },
          body: { adviser: 'auto' },
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['document', documentId] }),
    onError: (error) => tellFailed(t('notAnalysed'), error),
  });
};
