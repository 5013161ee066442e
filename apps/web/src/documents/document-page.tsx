import './texts.ts';
import { Badge, Group, Stack, Tabs, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, Outlet, useRouterState } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client.ts';
import { Loaded } from '../ui/loaded.tsx';
import { Page } from '../ui/page.tsx';
import { documentQuery } from './queries.ts';

const route = getRouteApi('/documents/$documentId');

const TABS = ['review', 'text', 'model', 'versions', 'compliance', 'exports', 'audit'] as const;

/** A document's header and tabs; the tab itself is the outlet. */
export const DocumentPage = () => {
  const { documentId } = route.useParams();
  return <Loaded query={useQuery(documentQuery(documentId))}>{(document) => <Opened document={document} />}</Loaded>;
};

const Opened = ({ document }: { readonly document: Schemas['DocumentView'] }) => {
  const { t } = useTranslation('documents');
  const tab = useRouterState({ select: ({ location }) => location.pathname.split('/')[3] ?? 'review' });
  return (
    <Page
      title={document.title}
      subtitle={
        <Group gap="xs">
          <Badge variant="light">{t(`status.${document.status}`)}</Badge>
          <Text size="sm" c="dimmed">
            {t('version', { number: document.version })}
          </Text>
        </Group>
      }
    >
      <Stack gap="md">
        <Tabs value={tab} variant="default">
          <Tabs.List aria-label={document.title} style={{ flexWrap: 'nowrap', overflowX: 'auto' }}>
            {TABS.map((name) => (
              <Tabs.Tab
                key={name}
                value={name}
                renderRoot={(props) => (
                  <Link to={`/documents/$documentId/${name}`} params={{ documentId: document.id }} {...props} />
                )}
              >
                {t(`tabs.${name}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
        </Tabs>
        <Outlet />
      </Stack>
    </Page>
  );
};
