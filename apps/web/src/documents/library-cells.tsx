import { Loader, VisuallyHidden } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconCircleDashed, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client.ts';
import { SEVERITIES, severityColour } from '../ui/severity-badge.tsx';
import classes from './library-cells.module.css';
import type { DocumentStatus } from './library-search.ts';

type Document = Schemas['DocumentView'];

const STATUS_COLOURS: Readonly<Record<DocumentStatus, string>> = {
  uploaded: 'blue',
  converting: 'blue',
  conversion_failed: 'red',
  converted: 'gray',
  analysing: 'blue',
  analysed: 'teal',
  analysis_failed: 'red',
  withdrawn: 'gray',
};

interface PillProps {
  readonly colour: string;
  readonly title?: string;
  readonly children: ReactNode;
}

/** A badge as plain as can be: a list draws hundreds of them while it is scrolled. */
const Pill = ({ colour, title, children }: PillProps) => (
  <span
    className={classes['pill']}
    title={title}
    style={{
      background: `var(--mantine-color-${colour}-light)`,
      color: `var(--mantine-color-${colour}-light-color)`,
    }}
  >
    {children}
  </span>
);

const StatusIcon = ({ status }: { readonly status: DocumentStatus }) => {
  switch (status) {
    case 'uploaded':
    case 'converting':
    case 'analysing':
      return <Loader size={10} color="blue" aria-hidden />;
    case 'conversion_failed':
    case 'analysis_failed':
      return <IconAlertTriangle size={12} aria-hidden />;
    case 'analysed':
      return <IconCheck size={12} aria-hidden />;
    case 'withdrawn':
      return <IconTrash size={12} aria-hidden />;
    case 'converted':
      return <IconCircleDashed size={12} aria-hidden />;
  }
};

/** Where a document stands; why, when it failed. */
export const StatusBadge = ({ status, failure }: Pick<Document, 'status' | 'failure'>) => {
  const { t } = useTranslation('documents');
  return (
    <Pill colour={STATUS_COLOURS[status]} title={failure?.message ?? t(`status.${status}`)}>
      <StatusIcon status={status} />
      {t(`status.${status}`)}
    </Pill>
  );
};

/** The colour that a readiness score has everywhere. */
export const readinessColour = (score: number): string =>
  score >= 90 ? 'teal' : score >= 70 ? 'green' : score >= 50 ? 'yellow' : 'red';

/** The readiness score with its share of a hundred. */
export const Readiness = ({ readiness }: Pick<Document, 'readiness'>) => {
  const { t } = useTranslation('library');
  if (!readiness)
    return (
      <span className={classes['absent']} title={t('notAnalysed')}>
        <span aria-hidden>{t('notAnalysedMark')}</span>
        <VisuallyHidden>{t('notAnalysed')}</VisuallyHidden>
      </span>
    );
  const { score, band } = readiness;
  return (
    <span className={classes['readiness']} title={`${t('readinessOf', { score })}: ${band}`}>
      <span className={classes['score']}>{score}</span>
      <span className={classes['bar']} aria-hidden>
        <span style={{ width: `${score}%`, background: `var(--mantine-color-${readinessColour(score)}-6)` }} />
      </span>
    </span>
  );
};

/** Open findings by severity, the gravest first; severities without any are left out. */
export const FindingCounts = ({ findings, readiness }: Pick<Document, 'findings' | 'readiness'>) => {
  const { t } = useTranslation(['library', 'ui']);
  const present = SEVERITIES.filter((severity) => findings[severity] > 0);
  if (present.length === 0)
    return (
      <span className={classes['absent']}>
        {readiness ? t('noFindings') : <span aria-hidden>{t('notAnalysedMark')}</span>}
      </span>
    );
  return (
    <span className={classes['counts']}>
      {present.map((severity) => (
        <span
          key={severity}
          className={classes['count']}
          title={`${findings[severity]} ${t(`ui:severity.${severity}`)}`}
        >
          <span
            className={classes['mark']}
            style={{
              background: `var(--mantine-color-${severityColour(severity)}-light)`,
              color: `var(--mantine-color-${severityColour(severity)}-light-color)`,
            }}
            aria-hidden
          >
            {t(`ui:severity.${severity}`).slice(0, 1)}
          </span>
          {findings[severity]} <span className={classes['severity']}>{t(`ui:severity.${severity}`)}</span>
        </span>
      ))}
    </span>
  );
};

const COMPLIANCE_COLOURS = { PENDING: 'gray', COMPLIANT: 'teal', PARTIAL: 'yellow', NON_COMPLIANT: 'red' } as const;

export const Compliance = ({
  complianceStatus,
  policyRepositoryId,
}: Pick<Document, 'complianceStatus' | 'policyRepositoryId'>) => {
  const { t } = useTranslation('library');
  if (policyRepositoryId === null) return <span className={classes['absent']}>{t('notChecked')}</span>;
  return <Pill colour={COMPLIANCE_COLOURS[complianceStatus]}>{t(`compliance.${complianceStatus}`)}</Pill>;
};
