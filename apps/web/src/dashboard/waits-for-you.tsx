import { Anchor, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client.ts';
import { FindingCounts } from '../documents/library-cells.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { failedQuery, gravestQuery } from './queries.ts';

type Document = Schemas['DocumentView'];

/** Documents that somebody should look at: the gravest findings, and what failed. */
export const WaitsForYou = () => {
  const { t } = useTranslation('dashboard');
  const gravest = useQuery(gravestQuery);
  const conversions = useQuery(failedQuery('conversion_failed'));
  const analyses = useQuery(failedQuery('analysis_failed'));
  const failed = [...(conversions.data ?? []), ...(analyses.data ?? [])];
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="waits-for-you">
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h6" id="waits-for-you">
          {t('waiting')}
        </Title>
        <Anchor size="xs" renderRoot={(props) => <Link to="/documents" search={{ sort: '-findings' }} {...props} />}>
          {t('allGravest')}
        </Anchor>
      </Group>
      <Loaded query={gravest} lines={3}>
        {(documents) =>
          documents.length === 0 ? (
            <Text size="sm" c="dimmed">
              {t('noneGrave')}
            </Text>
          ) : (
            <Stack component="ul" gap={8} m={0} p={0} style={{ listStyle: 'none' }}>
              {documents.map((document) => (
                <li key={document.id}>
                  <DocumentLink document={document} />
                  <Text size="xs" component="div">
                    <FindingCounts findings={document.findings} readiness={document.readiness} />
                  </Text>
                </li>
              ))}
            </Stack>
          )
        }
      </Loaded>
      {failed.length > 0 && (
        <>
          <Title order={3} size="sm" mt="md" mb={4}>
            {t('failedDocuments')}
          </Title>
          <Stack component="ul" gap={8} m={0} p={0} style={{ listStyle: 'none' }}>
            {failed.map((document) => (
              <li key={document.id}>
                <DocumentLink document={document} />
                <Text size="xs" c="var(--mantine-color-red-light-color)">
                  {document.failure?.message}
                </Text>
              </li>
            ))}
          </Stack>
        </>
      )}
    </Paper>
  );
};

const DocumentLink = ({ document }: { readonly document: Document }) => (
  <Anchor
    size="sm"
    fw={550}
    c="var(--mantine-color-text)"
    renderRoot={(props) => <Link to="/documents/$documentId" params={{ documentId: document.id }} {...props} />}
  >
    {document.title}
  </Anchor>
);
