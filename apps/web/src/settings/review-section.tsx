import { Switch, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client.ts';
import { Loaded } from '../ui/loaded.tsx';
import { tellDone, tellFailed } from '../ui/tell.ts';
import { reviewSettingsQuery } from './queries.ts';

/** How the organisation reviews. */
export const ReviewSection = () => {
  const { t } = useTranslation('settings');
  const queries = useQueryClient();
  const change = useMutation({
    mutationFn: (fourEyes: boolean) => answer(api.PUT('/api/v1/review-settings', { body: { fourEyes } })),
    onSuccess: (settings) => {
      queries.setQueryData(reviewSettingsQuery().queryKey, settings);
      tellDone(t('saved'));
    },
    onError: (error) => tellFailed(t('saveFailed'), error),
  });
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        {t('reviewHint')}
      </Text>
      <Loaded query={useQuery(reviewSettingsQuery())} lines={2}>
        {({ fourEyes }) => (
          <Switch
            label={t('fourEyes')}
            description={t('fourEyesHint')}
            checked={change.isPending ? change.variables : fourEyes}
            disabled={change.isPending}
            onChange={({ currentTarget }) => change.mutate(currentTarget.checked)}
            maw="40rem"
          />
        )}
      </Loaded>
    </Stack>
  );
};
