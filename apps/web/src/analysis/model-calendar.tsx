import { Badge, Stack, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Filtered } from './model-filtered.tsx';
import { ModelLinks } from './model-links.tsx';
import classes from './model-page.module.css';
import type { PartProps } from './model-part.ts';

interface Row {
  readonly kind: 'schedules' | 'periods' | 'times' | 'markets';
  readonly start: number;
  readonly end: number;
  readonly meaning: string;
  /** Something is not said that matters. */
  readonly open: boolean;
}

/** When things happen: schedules, periods, times of day, and the exchanges whose days count. */
export const CalendarPart = ({ documentId, ir, markdown, q }: PartProps) => {
  const { t } = useTranslation('model');
  const { schedules, periods, times, markets, documentZone } = ir.calendar;
  const rows: Row[] = [
    ...schedules.map(({ start, end, activity, frequency }) => ({
      kind: 'schedules' as const,
      start,
      end,
      meaning: t('schedule', { activity, frequency }),
      open: false,
    })),
    ...periods.map(({ start, end, dayType }) => ({
      kind: 'periods' as const,
      start,
      end,
      meaning: dayType === null ? t('noDayType') : t('days', { dayType }),
      open: dayType === null && /day/i.test(markdown.slice(start, end)),
    })),
    ...times.map(({ start, end, zone }) => ({
      kind: 'times' as const,
      start,
      end,
      meaning: zone ?? documentZone ?? t('noZone'),
      open: zone === null && documentZone === null,
    })),
    ...markets.map(({ start, end, name }) => ({ kind: 'markets' as const, start, end, meaning: name, open: false })),
  ].toSorted((a, b) => a.start - b.start);
  return (
    <Stack gap="xs">
      {documentZone !== null && <Text size="sm">{t('documentZone', { zone: documentZone })}</Text>}
      <Filtered items={rows} q={q} words={({ start, end, meaning }) => `${markdown.slice(start, end)} ${meaning}`}>
        {(found) => (
          <div className={classes['scroll']} tabIndex={0} role="group" aria-label={t('parts.calendar')}>
            <Table className={classes['table'] ?? ''}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('columns.text')}</Table.Th>
                  <Table.Th>{t('columns.kind')}</Table.Th>
                  <Table.Th>{t('columns.meaning')}</Table.Th>
                  <Table.Th>{t('columns.where')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {found.map(({ kind, start, end, meaning, open }) => (
                  <Table.Tr key={`${kind}-${start}`}>
                    <Table.Th scope="row">{markdown.slice(start, end)}</Table.Th>
                    <Table.Td>{t(`calendarKinds.${kind}`)}</Table.Td>
                    <Table.Td>
                      {open ? (
                        <Badge color="orange" variant="light" size="sm" tt="none">
                          {meaning}
                        </Badge>
                      ) : (
                        meaning
                      )}
                    </Table.Td>
                    <Table.Td>
                      <ModelLinks documentId={documentId} name={markdown.slice(start, end)} span={{ start, end }} />
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </div>
        )}
      </Filtered>
    </Stack>
  );
};
