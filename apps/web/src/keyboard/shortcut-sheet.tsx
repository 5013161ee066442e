import { Group, Modal, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ShortcutKeys } from './shortcut-keys.tsx';
import { SCOPES, SHORTCUTS, type ShortcutId } from './shortcuts.ts';

const idsOf = (scope: string): ShortcutId[] =>
  (Object.keys(SHORTCUTS) as ShortcutId[]).filter((id) => SHORTCUTS[id].scope === scope);

/** All shortcuts, from the registry. */
export const ShortcutSheet = ({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) => {
  const { t } = useTranslation('keyboard');
  return (
    <Modal opened={opened} onClose={onClose} title={t('title')} size="lg">
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xl">
        {SCOPES.map((scope) => (
          <Stack key={scope} gap="xs">
            <Title order={3} size="h6">
              {t(`scopes.${scope}`)}
            </Title>
            {idsOf(scope).map((id) => (
              <Group key={id} justify="space-between" wrap="nowrap">
                <Text size="sm">{t(id)}</Text>
                <ShortcutKeys id={id} />
              </Group>
            ))}
          </Stack>
        ))}
      </SimpleGrid>
    </Modal>
  );
};
