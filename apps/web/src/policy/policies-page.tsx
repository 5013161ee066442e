import './texts.ts';
import { Anchor, Badge, Button, Group, Text } from '@mantine/core';
import { IconFileImport, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatAgo } from '../i18n/formats.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Page } from '../ui/page.tsx';
import { Rows } from '../ui/rows.tsx';
import { ImportDialog } from './import-dialog.tsx';
import { repositoriesQuery } from './queries.ts';
import { RepositoryDialog } from './repository-dialog.tsx';

const route = getRouteApi('/policies');

/** The policy repositories; new ones are written here or imported. */
export const PoliciesPage = () => {
  const { t } = useTranslation('policy');
  const { dialog } = route.useSearch();
  const navigate = route.useNavigate();
  const repositories = useQuery(repositoriesQuery());
  const close = (): void => void navigate({ search: {} });
  return (
    <Page
      title={t('policies')}
      actions={
        <>
          <Button
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => void navigate({ search: { dialog: 'new' } })}
          >
            {t('newRepository')}
          </Button>
          <Button
            leftSection={<IconFileImport size={16} aria-hidden />}
            onClick={() => void navigate({ search: { dialog: 'import' } })}
          >
            {t('import')}
          </Button>
        </>
      }
    >
      <Loaded query={repositories}>
        {(items) =>
          items.length === 0 ? (
            <EmptyState title={t('noRepositoriesYet')} text={t('noRepositoriesHint')} />
          ) : (
            <Rows
              caption={t('policies')}
              head={[t('repository'), t('policies'), t('jurisdiction'), t('owner'), t('status'), t('updated')]}
            >
              {items.map(({ id, name, description, policyCount, jurisdiction, owner, status, version, updatedAt }) => (
                <tr key={id}>
                  <th scope="row">
                    <Anchor
                      size="sm"
                      fw={600}
                      renderRoot={(props) => (
                        <Link to="/policies/$repositoryId" params={{ repositoryId: id }} {...props} />
                      )}
                    >
                      {name}
                    </Anchor>
                    {description !== null && (
                      <Text size="xs" c="dimmed" fw={400} lineClamp={2} maw="44rem">
                        {description}
                      </Text>
                    )}
                  </th>
                  <td>{t('policyCount', { count: policyCount })}</td>
                  <td>{jurisdiction}</td>
                  <td>{owner}</td>
                  <td>
                    <Badge variant="light" tt="none" color={status === 'active' ? 'teal' : 'gray'}>
                      {t(status)}
                    </Badge>
                  </td>
                  <td>
                    <Group gap={4}>
                      <Text size="sm">{formatAgo(updatedAt)}</Text>
                      <Text size="xs" c="dimmed">
                        {t('version', { number: version })}
                      </Text>
                    </Group>
                  </td>
                </tr>
              ))}
            </Rows>
          )
        }
      </Loaded>
      <ImportDialog opened={dialog === 'import'} onClose={close} />
      {dialog === 'new' && <RepositoryDialog onClose={close} />}
    </Page>
  );
};
