import './texts.ts';
import { Anchor, Button, Group, Stack, Table, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconFolderPlus, IconFolders } from '@tabler/icons-react';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answer, api, type Schemas } from '../api/client.ts';
import { formatAgo, formatDateTime } from '../i18n/formats.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Page } from '../ui/page.tsx';
import { tellFailed } from '../ui/tell.ts';
import { GroupForm, type GroupDetails } from './group-form.tsx';
import { groupsQuery } from './queries.ts';

/** All groups of documents. */
export const GroupsPage = () => {
  const { t } = useTranslation(['groups', 'ui']);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const groups = useInfiniteQuery(groupsQuery);
  const [creating, form] = useDisclosure(false);
  const create = useMutation({
    mutationFn: (body: GroupDetails) =>
      answer(api.POST('/api/v1/document-groups', { headers: { 'Idempotency-Key': crypto.randomUUID() }, body })),
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: groupsQuery.queryKey });
      await navigate({ to: '/groups/$groupId', params: { groupId: id } });
    },
    onError: (error) => tellFailed(t('createFailed'), error),
  });
  const button = (
    <Button leftSection={<IconFolderPlus size={16} aria-hidden />} onClick={form.open}>
      {t('create')}
    </Button>
  );
  return (
    <Page
      title={t('title')}
      actions={button}
      subtitle={
        <Text size="sm" c="dimmed">
          {t('intro')}
        </Text>
      }
    >
      <Loaded query={groups}>
        {(found) =>
          found.length === 0 ? (
            <EmptyState
              title={t('none')}
              text={t('noneHint')}
              icon={<IconFolders size={44} stroke={1.2} aria-hidden />}
            />
          ) : (
            <Stack>
              <GroupTable groups={found} />
              {groups.hasNextPage && (
                <Group justify="center">
                  <Button
                    size="xs"
                    variant="default"
                    loading={groups.isFetchingNextPage}
                    onClick={() => void groups.fetchNextPage()}
                  >
                    {t('ui:loadMore')}
                  </Button>
                </Group>
              )}
            </Stack>
          )
        }
      </Loaded>
      {creating && (
        <GroupForm
          title={t('create')}
          saving={create.isPending}
          onSave={(details) => create.mutate(details)}
          onClose={form.close}
        />
      )}
    </Page>
  );
};

const GroupTable = ({ groups }: { readonly groups: readonly Schemas['DocumentGroupView'][] }) => {
  const { t } = useTranslation('groups');
  return (
    <Table verticalSpacing="var(--docsense-row-padding)" highlightOnHover aria-label={t('title')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('name')}</Table.Th>
          <Table.Th w={130}>{t('documents')}</Table.Th>
          <Table.Th w={170} visibleFrom="sm">
            {t('createdBy')}
          </Table.Th>
          <Table.Th w={150} visibleFrom="sm">
            {t('updated')}
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {groups.map(({ id, name, description, documentCount, createdBy, updatedAt }) => (
          <Table.Tr key={id}>
            <Table.Td style={{ overflowWrap: 'anywhere' }}>
              <Anchor
                fw={550}
                size="sm"
                c="var(--mantine-color-text)"
                renderRoot={(props) => <Link to="/groups/$groupId" params={{ groupId: id }} {...props} />}
              >
                {name}
              </Anchor>
              {description !== null && (
                <Text size="xs" c="dimmed" lineClamp={2}>
                  {description}
                </Text>
              )}
            </Table.Td>
            <Table.Td>{t('count', { count: documentCount })}</Table.Td>
            <Table.Td visibleFrom="sm">{createdBy}</Table.Td>
            <Table.Td visibleFrom="sm" title={formatDateTime(updatedAt)}>
              {formatAgo(updatedAt)}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
};
