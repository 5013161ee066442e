import './texts.ts';
import { Stack, Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client.ts';
import { Loaded } from '../ui/loaded.tsx';
import { DocumentHeader } from './header/document-header.tsx';
import { documentQuery } from './queries.ts';

const route = getRouteApi('/documents/$documentId');

const TABS = ['review', 'text', 'model', 'versions', 'compliance', 'exports', 'audit'] as const;

/** A document's header and tabs; the tab itself is the outlet. */
export const DocumentPage = () => {
  const { documentId } = route.useParams();
  return (
    <Loaded query={useQuery(documentQuery(documentId))}>
      {(document) => <Opened key={document.id} document={document} />}
    </Loaded>
  );
};

const Opened = ({ document }: { readonly document: Schemas['DocumentView'] }) => (
  <Stack gap="md">
    <DocumentHeader document={document} />
    <DocumentTabs document={document} />
    <Outlet />
  </Stack>
);

const DocumentTabs = ({ document }: { readonly document: Schemas['DocumentView'] }) => {
  const { t } = useTranslation('documents');
  const tab = useRouterState({ select: ({ location }) => location.pathname.split('/')[3] ?? 'review' });
  const list = useRef<HTMLDivElement>(null);
  // On a narrow screen the tabs scroll: the open one is kept in sight.
  useEffect(() => {
    const chosen = list.current?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]');
    if (chosen && list.current)
      list.current.scrollLeft = chosen.offsetLeft - (list.current.clientWidth - chosen.offsetWidth) / 2;
  }, [tab]);
  return (
    <Tabs value={tab} variant="default">
      <Tabs.List ref={list} aria-label={document.title} style={{ flexWrap: 'nowrap', overflowX: 'auto' }}>
        {TABS.map((name) => (
          <Tabs.Tab
            key={name}
            value={name}
            renderRoot={(props) => (
              <Link {...props} to={`/documents/$documentId/${name}`} params={{ documentId: document.id }} />
            )}
          >
            {t(`tabs.${name}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
    </Tabs>
  );
};
