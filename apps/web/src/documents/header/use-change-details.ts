import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client.ts';
import { tellDone, tellFailed } from '../../ui/tell.ts';
import { documentQuery } from '../queries.ts';
import { ChangedMeanwhile, changeDetails, type Details } from './change-details.ts';

/** Changes title or tags, says whether it worked, and shows what there is now. */
export const useChangeDetails = (document: Schemas['DocumentView']) => {
  const { t } = useTranslation('documents');
  const queries = useQueryClient();
  const show = (current: Schemas['DocumentView']): void => {
    queries.setQueryData(documentQuery(document.id).queryKey, current);
    void queries.invalidateQueries({ queryKey: ['documents'] });
  };
  return useMutation({
    mutationFn: (change: Partial<Details>) => changeDetails(document, change),
    onSuccess: (changed) => {
      show(changed);
      tellDone(t('saved'));
    },
    onError: (error) => {
      if (error instanceof ChangedMeanwhile) {
        show(error.current);
        tellFailed(t('notSaved'), new Error(t('changedMeanwhile')));
      } else tellFailed(t('notSaved'), error);
    },
  });
};
