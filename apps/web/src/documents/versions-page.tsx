import './texts.ts';
import './versions/texts.ts';
import { Button, Group, Stack, Title } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../ui/empty-state.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { documentQuery, versionsQuery } from './queries.ts';
import { Compare } from './versions/compare.tsx';
import { History } from './versions/history.tsx';
import { VersionList } from './versions/version-list.tsx';
import classes from './versions/versions.module.css';

const route = getRouteApi('/documents/$documentId/versions');

/** The versions of a document, what changed between them, and what happened to it. */
export const VersionsPage = () => {
  const { t } = useTranslation('versions');
  const { documentId } = route.useParams();
  const { from, to } = route.useSearch();
  const document = useQuery(documentQuery(documentId));
  const versions = useQuery(versionsQuery(documentId));
  return (
    <Loaded query={document}>
      {(shown) => (
        <div className={classes['columns']}>
          <Stack gap="sm">
            <Group justify="space-between">
              <Title order={2} size="h4">
                {t('title')}
              </Title>
              {shown.version > 0 && shown.status !== 'withdrawn' && (
                <Button
                  size="xs"
                  variant="light"
                  leftSection={<IconPencil size={16} />}
                  renderRoot={(props) => (
                    <Link {...props} to="/documents/$documentId/versions/edit" params={{ documentId }} />
                  )}
                >
                  {t('edit')}
                </Button>
              )}
            </Group>
            <Loaded query={versions}>
              {(list) =>
                list.length === 0 ? (
                  <EmptyState title={t('none')} text={t('noneHint')} />
                ) : (
                  <VersionList document={shown} versions={list} />
                )
              }
            </Loaded>
          </Stack>
          <Stack gap="lg">
            {from !== undefined && to !== undefined && (
              <Compare
                documentId={documentId}
                numbers={versions.data?.map(({ number }) => number) ?? [to, from]}
                from={from}
                to={to}
              />
            )}
            <Stack gap="sm" component="section">
              <Title order={3} size="h5">
                {t('timeline')}
              </Title>
              <History documentId={documentId} />
            </Stack>
          </Stack>
        </div>
      )}
    </Loaded>
  );
};
