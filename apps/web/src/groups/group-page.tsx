import './texts.ts';
import { Button, Group, Modal, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answer, api, type Schemas } from '../api/client.ts';
import { isProblem } from '../api/problem.ts';
import { Loaded } from '../ui/loaded.tsx';
import { Page } from '../ui/page.tsx';
import { tellDone, tellFailed } from '../ui/tell.ts';
import { Completeness } from './completeness.tsx';
import { GroupForm, type GroupDetails } from './group-form.tsx';
import { GroupMembers } from './group-members.tsx';
import { groupQuery } from './queries.ts';

const route = getRouteApi('/groups/$groupId');

/** One group: its documents, and whether they are complete together. */
export const GroupPage = () => {
  const { t } = useTranslation('groups');
  const { groupId } = route.useParams();
  const group = useQuery(groupQuery(groupId));
  if (group.data === undefined)
    return (
      <Page title={t('title')}>
        <Loaded query={group}>{() => null}</Loaded>
      </Page>
    );
  return <Opened group={group.data} />;
};

const Opened = ({ group }: { readonly group: Schemas['DocumentGroupDetailView'] }) => {
  const { t } = useTranslation(['groups', 'ui']);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [editing, form] = useDisclosure(false);
  const [confirming, confirm] = useDisclosure(false);
  const params = { path: { groupId: group.id }, header: { 'If-Match': `"${group.version}"` } };
  const failed = (error: unknown): void => {
    void queries.invalidateQueries({ queryKey: ['groups'] });
    tellFailed(t('saveFailed'), isProblem(error, 'precondition-failed') ? new Error(t('changedMeanwhile')) : error);
  };
  const change = useMutation({
    mutationFn: (body: GroupDetails) => answer(api.PATCH('/api/v1/document-groups/{groupId}', { params, body })),
    onSuccess: (changed) => {
      queries.setQueryData(groupQuery(group.id).queryKey, changed);
      tellDone(t('saved'));
      form.close();
    },
    onError: failed,
  });
  const withdraw = useMutation({
    mutationFn: () => answer(api.DELETE('/api/v1/document-groups/{groupId}', { params })),
    onSuccess: async () => {
      tellDone(t('withdrawn'));
      await navigate({ to: '/groups' });
      queries.removeQueries({ queryKey: groupQuery(group.id).queryKey });
      await queries.invalidateQueries({ queryKey: ['groups', 'list'] });
    },
    onError: failed,
  });
  return (
    <Page
      title={group.name}
      subtitle={
        group.description !== null && (
          <Text size="sm" c="dimmed" maw="70ch">
            {group.description}
          </Text>
        )
      }
      actions={
        <>
          <Button variant="default" size="xs" leftSection={<IconPencil size={15} aria-hidden />} onClick={form.open}>
            {t('edit')}
          </Button>
          <Button
            variant="light"
            color="red"
            size="xs"
            leftSection={<IconTrash size={15} aria-hidden />}
            onClick={confirm.open}
          >
            {t('withdraw')}
          </Button>
        </>
      }
    >
      <Stack gap="xl">
        <GroupMembers group={group} />
        <Stack gap="sm" component="section" aria-labelledby="completeness">
          <Title order={2} size="h5" id="completeness">
            {t('completeness')}
          </Title>
          <Completeness group={group} />
        </Stack>
      </Stack>
      {editing && (
        <GroupForm
          title={t('editTitle')}
          before={group}
          saving={change.isPending}
          onSave={(details) => change.mutate(details)}
          onClose={form.close}
        />
      )}
      <Modal
        opened={confirming}
        onClose={confirm.close}
        title={t('withdrawTitle')}
        closeButtonProps={{ 'aria-label': t('ui:close') }}
      >
        <Stack>
          <Text size="sm">{t('withdrawHint')}</Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={confirm.close} data-autofocus>
              {t('ui:cancel')}
            </Button>
            <Button color="red" loading={withdraw.isPending} onClick={() => withdraw.mutate()}>
              {t('withdraw')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </Page>
  );
};
