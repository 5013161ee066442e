import { Anchor, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Where other programs find what they need. */
export const ApiSection = () => {
  const { t } = useTranslation('settings');
  return (
    <Stack gap="xs" align="flex-start">
      <Text size="sm" c="dimmed">
        {t('apiHint')}
      </Text>
      <Anchor href="/api/docs" target="_blank" rel="noopener">
        {t('apiDocs')}
      </Anchor>
      <Anchor href="/api/openapi.json" target="_blank" rel="noopener">
        {t('openApi')}
      </Anchor>
    </Stack>
  );
};
