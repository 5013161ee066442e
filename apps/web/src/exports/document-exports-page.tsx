import './texts.ts';
import { Alert, Badge, Button, Group, Loader, Stack, Table, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconDownload, IconFileExport, IconRefresh } from '@tabler/icons-react';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answer, api, type Schemas } from '../api/client.ts';
import { documentQuery } from '../documents/queries.ts';
import { formatAgo, formatBytes, formatDateTime } from '../i18n/formats.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { tellDone, tellFailed } from '../ui/tell.ts';
import { ExportForm } from './export-form.tsx';
import { exportsQuery, versionNumbersQuery } from './queries.ts';

const route = getRouteApi('/documents/$documentId/exports');

/** Live messages say when a file is ready; this is for when the connection is down. */
const ASK_AGAIN_MS = 3_000;

type Export = Schemas['ExportView'];

/** A version as a file: what to write, and what was written. */
export const DocumentExportsPage = () => {
  const { t } = useTranslation('exports');
  const { documentId } = route.useParams();
  const queries = useQueryClient();
  const document = useQuery(documentQuery(documentId));
  const versions = useQuery(versionNumbersQuery(documentId));
  const start = useMutation({
    mutationFn: (body: Schemas['RequestExportRequest']) =>
      answer(
        api.POST('/api/v1/documents/{documentId}/exports', {
          params: { path: { documentId } },
          headers: { 'Idempotency-Key': crypto.randomUUID() },
          body,
        }),
      ),
    onSuccess: ({ format }) => {
      tellDone(t('asked', { format: t(`formats.${format}.name`) }));
      return queries.invalidateQueries({ queryKey: exportsQuery(documentId).queryKey });
    },
    onError: (error) => tellFailed(t('failed'), error),
  });
  return (
    <Stack gap="xl">
      <Loaded query={document}>
        {({ version, readiness }) =>
          version === 0 ? (
            <EmptyState
              title={t('notConverted')}
              text={t('notConvertedHint')}
              icon={<IconFileExport size={36} stroke={1.2} />}
            />
          ) : (
            <ExportForm
              key={version}
              versions={versions.data ?? [version]}
              analysed={readiness !== null}
              starting={start.isPending}
              onStart={(request) => start.mutate(request)}
            />
          )
        }
      </Loaded>
      <Earlier documentId={documentId} onAgain={(request) => start.mutate(request)} />
    </Stack>
  );
};

interface EarlierProps {
  readonly documentId: string;
  readonly onAgain: (request: Schemas['RequestExportRequest']) => void;
}

const Earlier = ({ documentId, onAgain }: EarlierProps) => {
  const { t } = useTranslation(['exports', 'ui']);
  const list = useInfiniteQuery({
    ...exportsQuery(documentId),
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ items }) => items.some(({ status }) => status === 'queued')) === true
        ? ASK_AGAIN_MS
        : false,
  });
  return (
    <Stack gap="xs" component="section" aria-labelledby="earlier-exports">
      <Title order={2} size="h5" id="earlier-exports">
        {t('earlier')}
      </Title>
      <Loaded query={list} lines={3}>
        {(exports) =>
          exports.length === 0 ? (
            <EmptyState title={t('none')} text={t('noneHint')} icon={<IconFileExport size={36} stroke={1.2} />} />
          ) : (
            <>
              <Table.ScrollContainer minWidth={640} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
                <Table verticalSpacing="var(--docsense-row-padding)" highlightOnHover>
                  <Table.Caption style={{ position: 'absolute', clipPath: 'inset(50%)' }}>{t('earlier')}</Table.Caption>
                  <Table.Thead>
                    <Table.Tr>
                      {(['file', 'version', 'include', 'state', 'size', 'when', 'action'] as const).map((column) => (
                        <Table.Th key={column}>{t(`columns.${column}`)}</Table.Th>
                      ))}
                    </Table.Tr>
                  </Table.Thead>
                  <Table.Tbody aria-live="polite">
                    {exports.map((one) => (
                      <Row key={one.id} one={one} onAgain={onAgain} />
                    ))}
                  </Table.Tbody>
                </Table>
              </Table.ScrollContainer>
              {list.hasNextPage && (
                <Group justify="center">
                  <Button
                    size="xs"
                    variant="default"
                    loading={list.isFetchingNextPage}
                    onClick={() => void list.fetchNextPage()}
                  >
                    {t('ui:loadMore')}
                  </Button>
                </Group>
              )}
            </>
          )
        }
      </Loaded>
    </Stack>
  );
};

const Row = ({ one, onAgain }: { readonly one: Export; readonly onAgain: EarlierProps['onAgain'] }) => {
  const { t } = useTranslation('exports');
  const { id, filename, format, version, include, baseVersion, status, byteSize, failure, createdAt, createdBy } = one;
  return (
    <Table.Tr data-export={format} data-status={status}>
      <Table.Td>
        <Text size="sm" fw={550} style={{ overflowWrap: 'anywhere' }}>
          {filename}
        </Text>
        <Text size="xs" c="dimmed">
          {t(`formats.${format}.name`)}
        </Text>
      </Table.Td>
      <Table.Td>{version}</Table.Td>
      <Table.Td>
        <Text size="xs">{include.map((part) => t(`parts.${part}`)).join(', ') || '–'}</Text>
      </Table.Td>
      <Table.Td>
        <State status={status} />
        {failure && (
          <Alert color="red" py={4} px={8} mt={4}>
            <Text size="xs">{failure.message}</Text>
          </Alert>
        )}
      </Table.Td>
      <Table.Td>{byteSize === null ? '–' : formatBytes(byteSize)}</Table.Td>
      <Table.Td title={formatDateTime(createdAt)}>
        <Text size="xs" c="dimmed">
          {t('by', { when: formatAgo(createdAt), name: createdBy })}
        </Text>
      </Table.Td>
      <Table.Td>
        {status === 'completed' && (
          <Button
            component="a"
            href={`/api/v1/exports/${id}/file`}
            download={filename}
            size="xs"
            variant="light"
            leftSection={<IconDownload size={15} aria-hidden />}
            aria-label={t('downloadOf', { name: filename })}
          >
            {t('download')}
          </Button>
        )}
        {status === 'failed' && failure?.retryable === true && (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconRefresh size={15} aria-hidden />}
            onClick={() =>
              onAgain({ format, version, include, ...(include.includes('tracked-changes') ? { baseVersion } : {}) })
            }
          >
            {t('again')}
          </Button>
        )}
      </Table.Td>
    </Table.Tr>
  );
};

const STATE_COLOURS = { queued: 'blue', completed: 'teal', failed: 'red' } as const;

const State = ({ status }: { readonly status: Export['status'] }) => {
  const { t } = useTranslation('exports');
  return (
    <Badge
      variant="light"
      size="sm"
      tt="none"
      fw={550}
      color={STATE_COLOURS[status]}
      leftSection={
        status === 'queued' ? (
          <Loader size={10} color="blue" aria-hidden />
        ) : status === 'failed' ? (
          <IconAlertTriangle size={12} aria-hidden />
        ) : (
          <IconCheck size={12} aria-hidden />
        )
      }
    >
      {t(`states.${status}`)}
    </Badge>
  );
};
