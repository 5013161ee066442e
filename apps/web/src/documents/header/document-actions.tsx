import { ActionIcon, Button, Group, Menu, Modal, Stack, Text, Tooltip } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconDots, IconDownload, IconRefresh, IconTrash } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answer, api, type Schemas } from '../../api/client.ts';
import { tellDone, tellFailed } from '../../ui/tell.ts';
import { originalAddress } from '../source/original-address.ts';
import { useAnalyse } from './use-analyse.ts';

/** What can be done with a document as a whole. */
export const DocumentActions = ({ document }: { readonly document: Schemas['DocumentView'] }) => {
  const { t } = useTranslation('documents');
  const [asking, ask] = useDisclosure(false);
  const analyse = useAnalyse(document.id);
  const busy = analyse.isPending || document.status === 'analysing';
  const withdrawn = document.status === 'withdrawn';
  return (
    <Group gap="xs" wrap="nowrap">
      {!withdrawn && document.version > 0 && (
        <Tooltip label={t('analyse')} hiddenFrom="sm">
          <Button
            size="xs"
            px={{ base: 8, sm: 'sm' }}
            variant="default"
            aria-label={t('analyse')}
            loading={busy}
            onClick={() => analyse.mutate()}
          >
            <IconRefresh size={16} aria-hidden />
            <Text span inherit visibleFrom="sm" ml={6}>
              {t('analyse')}
            </Text>
          </Button>
        </Tooltip>
      )}
      <Menu position="bottom-end" shadow="md" withinPortal>
        <Menu.Target>
          <ActionIcon variant="default" size={30} aria-label={t('more')}>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            component="a"
            href={originalAddress(document.id)}
            download
            leftSection={<IconDownload size={16} />}
          >
            {t('downloadOriginal')}
          </Menu.Item>
          {!withdrawn && (
            <Menu.Item color="red" leftSection={<IconTrash size={16} />} onClick={ask.open}>
              {t('withdraw')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <Withdraw document={document} opened={asking} onClose={ask.close} />
    </Group>
  );
};

interface WithdrawProps {
  readonly document: Schemas['DocumentView'];
  readonly opened: boolean;
  readonly onClose: () => void;
}

const Withdraw = ({ document, opened, onClose }: WithdrawProps) => {
  const { t } = useTranslation('documents');
  const { t: ui } = useTranslation('ui');
  const queries = useQueryClient();
  const navigate = useNavigate();
  const withdraw = useMutation({
    mutationFn: () =>
      answer(api.DELETE('/api/v1/documents/{documentId}', { params: { path: { documentId: document.id } } })),
    onSuccess: async () => {
      tellDone(t('withdrawn', { title: document.title }));
      await navigate({ to: '/documents' });
      await queries.invalidateQueries({
        predicate: ({ queryKey: [head, id] }) => head === 'documents' || (head === 'document' && id === document.id),
      });
    },
    onError: (error) => tellFailed(t('notWithdrawn'), error),
  });
  return (
    <Modal opened={opened} onClose={onClose} title={t('withdrawTitle')}>
      <Stack>
        <Text size="sm">{t('withdrawText', { title: document.title })}</Text>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose} data-autofocus>
            {ui('cancel')}
          </Button>
          <Button color="red" loading={withdraw.isPending} onClick={() => withdraw.mutate()}>
            {t('withdrawConfirm')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
};
