import { Alert, Button, Card, Group, List, Modal, Stack, Text, Title } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import '@mantine/dropzone/styles.layer.css';
import { IconAlertTriangle, IconFileUpload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../ui/loaded.tsx';
import { FileFaults } from './file-faults.tsx';
import { templatesQuery } from './queries.ts';
import { useImport } from './use-import.ts';

const MAX_BYTES = 2 * 1024 * 1024;

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** A repository from a shipped template or from a file. A file with faults is refused with all of them. */
export const ImportDialog = ({ opened, onClose }: Props) => {
  const { t } = useTranslation(['policy', 'ui']);
  const templates = useQuery({ ...templatesQuery(), enabled: opened });
  const [unreadable, setUnreadable] = useState(false);
  const bring = useImport();
  const drop = async ([file]: readonly File[]): Promise<void> => {
    setUnreadable(false);
    if (file) bring.mutate({ text: await file.text() });
  };
  return (
    <Modal opened={opened} onClose={onClose} title={t('importTitle')} size="xl">
      <Stack gap="lg">
        <Stack gap="xs" component="section">
          <Title order={3} size="h6">
            {t('fromFile')}
          </Title>
          <Dropzone
            onDrop={(files) => void drop(files)}
            onReject={() => setUnreadable(true)}
            loading={bring.isPending}
            maxSize={MAX_BYTES}
            maxFiles={1}
            multiple={false}
            validator={(file) =>
              file instanceof File && !/\.(ya?ml|json)$/i.test(file.name)
                ? { code: 'file-invalid-type', message: file.name }
                : null
            }
            inputProps={{ 'aria-label': t('dropFile') }}
            aria-label={t('dropFile')}
          >
            <Group justify="center" gap="sm" style={{ pointerEvents: 'none' }}>
              <IconFileUpload size={28} stroke={1.4} aria-hidden />
              <div>
                <Text size="sm">{t('dropFile')}</Text>
                <Text size="xs" c="dimmed">
                  {t('dropHint')}
                </Text>
              </div>
            </Group>
          </Dropzone>
          {unreadable && (
            <Alert color="red" icon={<IconAlertTriangle />} role="alert">
              {t('fileTooLarge')}
            </Alert>
          )}
          <FileFaults error={bring.error} />
        </Stack>
        <Stack gap="xs" component="section">
          <Title order={3} size="h6">
            {t('shipped')}
          </Title>
          <Text size="sm" c="dimmed">
            {t('shippedHint')}
          </Text>
          <Loaded query={templates}>
            {(items) => (
              <Stack gap="xs">
                {items.map(({ id, name, description, policies }) => (
                  <Card key={id} withBorder padding="sm">
                    <Group justify="space-between" align="flex-start" gap="sm">
                      <Stack gap={2} flex="1 1 16rem">
                        <Text fw={600} size="sm">
                          {name}
                        </Text>
                        <Text size="sm" c="dimmed">
                          {description}
                        </Text>
                        <details>
                          <summary>
                            <Text size="sm" component="span">
                              {t('policyCount', { count: policies.length })}
                            </Text>
                          </summary>
                          <List size="sm">
                            {policies.map((policy) => (
                              <List.Item key={policy.name}>
                                {t(`levels.${policy.level}`)} – {policy.name}
                              </List.Item>
                            ))}
                          </List>
                        </details>
                      </Stack>
                      <Button
                        size="xs"
                        variant="light"
                        disabled={bring.isPending}
                        onClick={() => bring.mutate({ template: name })}
                        aria-label={t('importTemplate', { name })}
                      >
                        {t('import')}
                      </Button>
                    </Group>
                  </Card>
                ))}
              </Stack>
            )}
          </Loaded>
        </Stack>
      </Stack>
    </Modal>
  );
};
