import { Anchor, Badge, Group, Popover, Stack, Text, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconCopy } from '@tabler/icons-react';
import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client.ts';
import { formatNumber } from '../../i18n/formats.ts';
import { SEVERITIES, SeverityBadge } from '../../ui/severity-badge.tsx';
import { documentQuery } from '../queries.ts';
import { DocumentActions } from './document-actions.tsx';
import { DocumentFailure } from './document-failure.tsx';
import { DocumentProgress } from './document-progress.tsx';
import { DocumentTags } from './document-tags.tsx';
import { DocumentTitle } from './document-title.tsx';
import classes from './document-header.module.css';
import { ReadinessGauge } from './readiness-gauge.tsx';

type Document = Schemas['DocumentView'];

const STATUS_COLOURS: Readonly<Record<Document['status'], string>> = {
  uploaded: 'gray',
  converting: 'blue',
  converted: 'blue',
  analysing: 'blue',
  analysed: 'teal',
  conversion_failed: 'red',
  analysis_failed: 'red',
  withdrawn: 'gray',
};

const COMPLIANCE_COLOURS: Readonly<Record<Document['complianceStatus'], string>> = {
  PENDING: 'gray',
  COMPLIANT: 'teal',
  PARTIAL: 'yellow',
  NON_COMPLIANT: 'red',
};

/** What a document is called, how it stands, and what can be done with it. */
export const DocumentHeader = ({ document }: { readonly document: Document }) => (
  <Stack gap={6}>
    <Group justify="space-between" align="flex-start" gap="xs" className={classes['top'] ?? ''}>
      <div className={classes['title']}>
        <DocumentTitle document={document} />
      </div>
      <DocumentActions document={document} />
    </Group>
    <Facts document={document} />
    <DocumentProgress document={document} />
    {document.failure && <DocumentFailure documentId={document.id} failure={document.failure} />}
  </Stack>
);

const Facts = ({ document }: { readonly document: Document }) => {
  const { t } = useTranslation('documents');
  const params = { documentId: document.id };
  const found = SEVERITIES.filter((severity) => document.findings[severity] > 0);
  return (
    <Group gap="xs" className={classes['facts'] ?? ''}>
      <Badge variant="light" color={STATUS_COLOURS[document.status]} tt="none">
        {t(`status.${document.status}`)}
      </Badge>
      {document.version > 0 && (
        <Anchor
          size="sm"
          c="dimmed"
          renderRoot={(props) => <Link {...props} to="/documents/$documentId/versions" params={params} />}
        >
          {t('version', { number: document.version })}
        </Anchor>
      )}
      <Text size="sm" c="dimmed" visibleFrom="sm">
        {document.pageCount === null
          ? t('words', { count: document.wordCount, words: formatNumber(document.wordCount) })
          : t('pages', { count: document.pageCount, pages: formatNumber(document.pageCount) })}
      </Text>
      {document.readiness && <ReadinessGauge readiness={document.readiness} />}
      {document.policyRepositoryId !== null && (
        <Badge
          variant="light"
          color={COMPLIANCE_COLOURS[document.complianceStatus]}
          tt="none"
          style={{ cursor: 'pointer' }}
          renderRoot={(props) => <Link {...props} to="/documents/$documentId/compliance" params={params} />}
        >
          {t(`compliance.${document.complianceStatus}`)}
        </Badge>
      )}
      {found.length > 0 && (
        <Link to="/documents/$documentId/review" params={params} className={classes['findings']}>
          {found.map((severity) => (
            <SeverityBadge key={severity} severity={severity} count={document.findings[severity]} />
          ))}
        </Link>
      )}
      <Warnings warnings={document.warnings} />
      <Duplicates ids={document.duplicateOf} />
      <DocumentTags document={document} />
    </Group>
  );
};

const Warnings = ({ warnings }: { readonly warnings: Document['warnings'] }) => {
  const { t } = useTranslation('documents');
  if (warnings.length === 0) return null;
  return (
    <Popover width={360} position="bottom-start" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton className={classes['fact'] ?? ''}>
          <IconAlertTriangle size={15} aria-hidden /> {t('warnings', { count: warnings.length })}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('warnings', { count: warnings.length })}>
        <Stack gap="xs" mah="60vh" style={{ overflowY: 'auto' }} tabIndex={0}>
          {warnings.map(({ code, message, page }, index) => (
            <div key={`${code}-${index}`}>
              <Text size="sm">{message}</Text>
              <Text size="xs" c="dimmed">
                {page === undefined ? code : `${code} · ${t('onPage', { page })}`}
              </Text>
            </div>
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
};

const Duplicates = ({ ids }: { readonly ids: readonly string[] }) => {
  const { t } = useTranslation('documents');
  const others = useQueries({ queries: ids.slice(0, 20).map((id) => documentQuery(id)) });
  if (ids.length === 0) return null;
  return (
    <Popover width={320} position="bottom-start" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton className={classes['fact'] ?? ''}>
          <IconCopy size={15} aria-hidden /> {t('duplicates', { count: ids.length })}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('duplicates', { count: ids.length })}>
        <Stack gap={4}>
          <Text size="sm" c="dimmed">
            {t('duplicatesHint')}
          </Text>
          {others.map(({ data }, index) => {
            const id = ids[index] ?? '';
            return (
              <Anchor
                key={id}
                size="sm"
                renderRoot={(props) => <Link {...props} to="/documents/$documentId" params={{ documentId: id }} />}
              >
                {data?.title ?? id}
              </Anchor>
            );
          })}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
};
