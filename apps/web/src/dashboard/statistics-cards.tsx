import { Anchor, Paper, Table, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { lazy, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client.ts';
import { STATUSES } from '../documents/library-search.ts';
import { formatDate, formatNumber } from '../i18n/formats.ts';
import { SEVERITIES } from '../ui/severity-badge.tsx';
import { ChartCard, NothingToDraw } from './chart-card.tsx';
import classes from './statistics-cards.module.css';

const FindingsChart = lazy(async () => ({ default: (await import('./charts.tsx')).FindingsChart }));
const DecisionsChart = lazy(async () => ({ default: (await import('./charts.tsx')).DecisionsChart }));
const ReadinessChart = lazy(async () => ({ default: (await import('./charts.tsx')).ReadinessChart }));

interface Props {
  readonly statistics: Schemas['StatisticsView'];
}

const total = (counts: Schemas['OpenFindingsView'] | Schemas['DecisionCountsView']): number =>
  Object.values(counts).reduce((sum: number, count: number) => sum + count, 0);

/** `2026-11-21` without the year, as an axis has it. */
const shortDay = (day: string): string => day.slice(5);

export const FindingsCard = ({ statistics: { days } }: Props) => {
  const { t } = useTranslation(['dashboard', 'ui']);
  const names = Object.fromEntries(SEVERITIES.map((name) => [name, t(`ui:severity.${name}`)]));
  const [first, last] = [days[0], days.at(-1)].map((day) => (day ? total(day.findings) : 0));
  return (
    <ChartCard
      title={t('findings')}
      summary={t('findingsSummary', { days: days.length, first, last })}
      columns={[t('day'), ...SEVERITIES.map((name) => t(`ui:severity.${name}`))]}
      rows={days
        .toReversed()
        .map(({ day, findings }) => [formatDate(day), ...SEVERITIES.map((name) => findings[name])])}
    >
      {days.every(({ findings }) => total(findings) === 0) ? (
        <NothingToDraw text={t('noFindingsYet')} />
      ) : (
        <FindingsChart data={days.map(({ day, findings }) => ({ day: shortDay(day), ...findings }))} names={names} />
      )}
    </ChartCard>
  );
};

const DECISIONS = ['accepted', 'modified', 'rejected'] as const;

export const DecisionsCard = ({ statistics: { days } }: Props) => {
  const { t } = useTranslation('dashboard');
  const count = days.reduce((sum, { decisions }) => sum + total(decisions), 0);
  return (
    <ChartCard
      title={t('decisions')}
      summary={t('decisionsSummary', { days: days.length, count })}
      columns={[t('day'), ...DECISIONS.map((name) => t(name))]}
      rows={days
        .toReversed()
        .map(({ day, decisions }) => [formatDate(day), ...DECISIONS.map((name) => decisions[name])])}
    >
      {count === 0 ? (
        <NothingToDraw text={t('noDecisionsYet')} />
      ) : (
        <DecisionsChart
          data={days.map(({ day, decisions }) => ({ day: shortDay(day), ...decisions }))}
          names={Object.fromEntries(DECISIONS.map((name) => [name, t(name)]))}
        />
      )}
    </ChartCard>
  );
};

export const ReadinessCard = ({ statistics: { readiness } }: Props) => {
  const { t } = useTranslation('dashboard');
  const count = readiness.reduce((sum, one) => sum + one, 0);
  const steps = readiness.map((documents, step) => ({
    step: step === readiness.length - 1 ? '90–100' : `${step * 10}–${step * 10 + 9}`,
    documents,
  }));
  return (
    <ChartCard
      title={t('readiness')}
      summary={t('readinessSummary', { count, ready: readiness.at(-1) ?? 0 })}
      columns={[t('score'), t('documentCount')]}
      rows={steps.toReversed().map(({ step, documents }) => [step, documents])}
    >
      {count === 0 ? (
        <NothingToDraw text={t('noFindingsYet')} />
      ) : (
        <ReadinessChart data={steps} names={{ documents: t('documentCount') }} />
      )}
    </ChartCard>
  );
};

/** A chart that is a table: each status with its bar and the list behind it. */
export const StatusCard = ({ statistics: { documents } }: Props) => {
  const { t } = useTranslation(['dashboard', 'documents']);
  const heading = useId();
  const most = Math.max(1, ...STATUSES.map((status) => documents[status]));
  return (
    <Paper withBorder p="md" component="section" aria-labelledby={heading}>
      <Title order={2} size="h6" id={heading} mb="xs" lh="28px">
        {t('byStatus')}
      </Title>
      <Table verticalSpacing={3} horizontalSpacing={0} fz="sm" withRowBorders={false} aria-labelledby={heading}>
        <Table.Thead className={classes['unseen'] ?? ''}>
          <Table.Tr>
            <Table.Th>{t('status')}</Table.Th>
            <Table.Th>{t('documentCount')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {STATUSES.map((status) => (
            <Table.Tr key={status} data-status={status}>
              <Table.Td className={classes['name'] ?? ''}>
                <Anchor
                  size="sm"
                  c="var(--mantine-color-text)"
                  renderRoot={(props) => <Link to="/documents" search={{ status }} {...props} />}
                >
                  {t(`documents:status.${status}`)}
                </Anchor>
              </Table.Td>
              <Table.Td>
                <span className={classes['measure']}>
                  <span
                    className={classes['bar']}
                    style={{ width: `${(100 * documents[status]) / most}%` }}
                    aria-hidden
                  />
                  <span className={classes['count']}>{formatNumber(documents[status])}</span>
                </span>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Paper>
  );
};
