import './texts.ts';
import { Alert, Anchor, Button, Group, SegmentedControl, Select, Stack } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client.ts';
import { formatDateTime } from '../i18n/formats.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { LoadingState } from '../ui/loading-state.tsx';
import { documentQuery, versionsQuery } from './queries.ts';
import { TEXT_VIEWS, type TextView } from './text/text-search.ts';
import { VersionText } from './version-text.tsx';

const SourceView = lazy(() => import('./source/source-view.tsx'));

const route = getRouteApi('/documents/$documentId/text');

/** A version of a document to be read: as it is printed, as Markdown, or the original file. */
export const TextPage = () => {
  const { documentId } = route.useParams();
  return <Loaded query={useQuery(documentQuery(documentId))}>{(document) => <Opened document={document} />}</Loaded>;
};

const Opened = ({ document }: { readonly document: Schemas['DocumentView'] }) => {
  const { t } = useTranslation('documents');
  const { view = 'rendered', version = document.version, at, end } = route.useSearch();
  const navigate = route.useNavigate();
  const show = (next: TextView): void =>
    void navigate({
      search: ({ view: _view, ...search }) => (next === 'rendered' ? search : { ...search, view: next }),
      replace: true,
      resetScroll: false,
    });
  return (
    <Stack gap="sm">
      <Group justify="space-between" gap="xs">
        <SegmentedControl
          size="xs"
          aria-label={t('views.label')}
          value={view}
          onChange={show}
          data={TEXT_VIEWS.map((value) => ({ value, label: t(`views.${value}`) }))}
        />
        {document.version > 0 && (
          <Group gap="xs">
            <VersionSelect document={document} version={version} />
            {version === document.version && document.status !== 'withdrawn' && (
              <Button
                size="xs"
                variant="default"
                renderRoot={(props) => (
                  <Link {...props} to="/documents/$documentId/versions/edit" params={{ documentId: document.id }} />
                )}
              >
                {t('edit')}
              </Button>
            )}
          </Group>
        )}
      </Group>
      {version < document.version && (
        <Alert color="yellow" icon={<IconHistory />} py="xs">
          {t('olderVersion', { number: version })}{' '}
          <Anchor
            size="sm"
            underline="always"
            renderRoot={(props) => (
              <Link {...props} from="/documents/$documentId/text" to="." search={view === 'rendered' ? {} : { view }} />
            )}
          >
            {t('toLatest', { number: document.version })}
          </Anchor>
        </Alert>
      )}
      {view === 'original' ? (
        <Suspense fallback={<LoadingState />}>
          <SourceView document={document} version={version} at={at} end={end} />
        </Suspense>
      ) : document.version === 0 ? (
        <EmptyState title={t('noText')} text={t('noTextHint')} />
      ) : (
        <VersionText document={document} version={version} raw={view === 'markdown'} at={at} end={end} />
      )}
    </Stack>
  );
};

interface VersionProps {
  readonly document: Schemas['DocumentView'];
  readonly version: number;
}

const VersionSelect = ({ document, version }: VersionProps) => {
  const { t } = useTranslation('documents');
  const navigate = route.useNavigate();
  const { data = [] } = useQuery(versionsQuery(document.id));
  const numbers = data.length > 0 ? data : [{ number: version, cause: undefined, createdAt: undefined }];
  return (
    <Select
      size="xs"
      w={230}
      aria-label={t('chooseVersion')}
      allowDeselect={false}
      value={String(version)}
      data={numbers.map(({ number, cause, createdAt }) => ({
        value: String(number),
        label:
          cause === undefined || createdAt === undefined
            ? t('version', { number })
            : `${t('version', { number })} · ${t(`cause.${cause}`)} · ${formatDateTime(createdAt)}`,
      }))}
      onChange={(chosen) => {
        const number = Number(chosen);
        // A place in one version is another place in the next one.
        void navigate({
          search: ({ view }) => ({
            ...(view === undefined ? {} : { view }),
            ...(number === document.version ? {} : { version: number }),
          }),
          resetScroll: false,
        });
      }}
    />
  );
};
