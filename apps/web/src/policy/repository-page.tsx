import './texts.ts';
import { Alert, Badge, Button, Group, Menu, Tabs, Text } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api, type Schemas } from '../api/client.ts';
import { formatDate } from '../i18n/formats.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Page } from '../ui/page.tsx';
import { tellDone, tellFailed } from '../ui/tell.ts';
import { PolicyEditor } from './policy-editor.tsx';
import { PolicyList } from './policy-list.tsx';
import { repositoryQuery } from './queries.ts';
import { RepositoryDialog } from './repository-dialog.tsx';
import { REPOSITORY_TABS } from './repository-tabs.ts';
import { RepositoryFile } from './repository-file.tsx';
import { RepositoryVersions } from './repository-versions.tsx';

const route = getRouteApi('/policies/$repositoryId');

/** A policy repository: its policies, its file, its versions. */
export const RepositoryPage = () => {
  const { repositoryId } = route.useParams();
  const { version } = route.useSearch();
  const repository = useQuery(repositoryQuery(repositoryId, version));
  return repository.data ? (
    <Opened repository={repository.data} />
  ) : (
    <Untitled>
      <Loaded query={repository}>{() => null}</Loaded>
    </Untitled>
  );
};

const Untitled = ({ children }: { readonly children: ReactNode }) => {
  const { t } = useTranslation('policy');
  return <Page title={t('repository')}>{children}</Page>;
};

const Opened = ({ repository }: { readonly repository: Schemas['PolicyRepositoryDetailView'] }) => {
  const { t } = useTranslation('policy');
  const { tab = 'policies', version, policy } = route.useSearch();
  const navigate = route.useNavigate();
  const { id, name, description, jurisdiction, owner, status, policies } = repository;
  const editable = status === 'active' && version === undefined;
  const edited = policies.find((one) => one.id === policy);
  return (
    <Page
      title={name}
      subtitle={
        <>
          <Group gap="xs">
            <Badge variant="light" tt="none" color={status === 'active' ? 'teal' : 'gray'}>
              {t(status)}
            </Badge>
            <Text size="sm" c="dimmed">
              {[t('version', { number: repository.version }), jurisdiction, owner]
                .filter((part) => part !== null)
                .join(' · ')}
            </Text>
          </Group>
          {description !== null && (
            <Text size="sm" maw="52rem">
              {description}
            </Text>
          )}
        </>
      }
      actions={<Actions repository={repository} editable={editable} />}
    >
      {version !== undefined && (
        <Alert color="yellow" icon={<IconHistory />} role="status">
          <Group gap="sm">
            <Text size="sm">{t('looking', { version, date: formatDate(repository.updatedAt) })}</Text>
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => void navigate({ search: ({ version: _, ...rest }) => rest })}
            >
              {t('toCurrent')}
            </Button>
          </Group>
        </Alert>
      )}
      <Tabs
        value={tab}
        onChange={(chosen) => {
          const next = REPOSITORY_TABS.find((one) => one === chosen);
          void navigate({ search: ({ tab: _, ...rest }) => (next ? { ...rest, tab: next } : rest) });
        }}
        keepMounted={false}
      >
        <Tabs.List mb="md">
          {REPOSITORY_TABS.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {t(`tabs.${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="policies">
          <PolicyList
            repository={repository}
            editable={editable}
            onEdit={(chosen) => void navigate({ search: (before) => ({ ...before, policy: chosen }) })}
          />
        </Tabs.Panel>
        <Tabs.Panel value="yaml">
          <RepositoryFile repositoryId={id} />
        </Tabs.Panel>
        <Tabs.Panel value="versions">
          <RepositoryVersions repositoryId={id} />
        </Tabs.Panel>
      </Tabs>
      {editable && policy !== undefined && (edited !== undefined || policy === 'new') && (
        <PolicyEditor
          key={policy}
          repository={repository}
          policy={edited}
          onClose={() => void navigate({ search: ({ policy: _, ...rest }) => rest })}
        />
      )}
    </Page>
  );
};

interface ActionsProps {
  readonly repository: Schemas['PolicyRepositoryDetailView'];
  readonly editable: boolean;
}

const Actions = ({ repository: { id, name, version }, repository, editable }: ActionsProps) => {
  const { t } = useTranslation(['policy', 'ui']);
  const [editing, setEditing] = useState(false);
  const [retiring, setRetiring] = useState(false);
  const queries = useQueryClient();
  const retire = useMutation({
    mutationFn: () =>
      answer(
        api.DELETE('/api/v1/policy-repositories/{repositoryId}', {
          params: { path: { repositoryId: id }, header: { 'If-Match': `"${version}"` } },
        }),
      ),
    onSuccess: () => {
      tellDone(t('retireDone', { name }));
      setRetiring(false);
    },
    onError: (error) => tellFailed(t('retireFailed'), error),
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['policy-repository', id] }),
        queries.invalidateQueries({ queryKey: ['policy-repositories'] }),
      ]),
  });
  const file = `/api/v1/policy-repositories/${id}/export?format=`;
  return (
    <>
      <Button
        variant="default"
        renderRoot={(props) => <Link to="/compliance" search={{ repositoryId: id }} {...props} />}
      >
        {t('seeDocuments')}
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default">{t('ui:actions')}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          {editable && <Menu.Item onClick={() => setEditing(true)}>{t('editDetails')}</Menu.Item>}
          <Menu.Label>{t('export')}</Menu.Label>
          <Menu.Item component="a" href={`${file}yaml`} download={`${name}.yaml`}>
            {t('exportYaml')}
          </Menu.Item>
          <Menu.Item component="a" href={`${file}json`} download={`${name}.json`}>
            {t('exportJson')}
          </Menu.Item>
          {editable && (
            <>
              <Menu.Divider />
              <Menu.Item onClick={() => setRetiring(true)}>{t('retireRepository')}</Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {editing && <RepositoryDialog repository={repository} onClose={() => setEditing(false)} />}
      <ConfirmDialog
        opened={retiring}
        onClose={() => setRetiring(false)}
        title={t('retireRepositoryTitle', { name })}
        text={t('retireRepositoryText')}
        confirm={t('retire')}
        busy={retire.isPending}
        onConfirm={() => retire.mutate()}
      />
    </>
  );
};
