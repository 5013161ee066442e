import '@mantine/dates/styles.layer.css';
import 'dayjs/locale/de';
import { Box, Text } from '@mantine/core';
import { DatesProvider, Month } from '@mantine/dates';
import { useTranslation } from 'react-i18next';
import { formatDate, formatMonth } from '../../i18n/formats.ts';
import { monthsOf } from './dates-in.ts';
import classes from './finding.module.css';

const MONTHS = 4;

/** The months of some days, with these days standing out. */
const NamedDays = ({ dates }: { readonly dates: readonly string[] }) => {
  const { i18n } = useTranslation('feedback');
  return (
    <DatesProvider settings={{ locale: i18n.language, firstDayOfWeek: 1 }}>
      <div className={classes['calendars']}>
        {monthsOf(dates)
          .slice(0, MONTHS)
          .map((month) => (
            <Box key={month} role="img" aria-label={spoken(dates, month)}>
              <Text size="xs" fw={600} mb={2} aria-hidden>
                {formatMonth(month)}
              </Text>
              <Month
                month={month}
                static
                size="xs"
                aria-hidden
                getDayProps={(day) => (dates.includes(day) ? { 'data-named': true } : {})}
              />
            </Box>
          ))}
      </div>
    </DatesProvider>
  );
};

const spoken = (dates: readonly string[], month: string): string =>
  dates
    .filter((date) => date.startsWith(month.slice(0, 7)))
    .map((date) => formatDate(`${date}T12:00:00`))
    .join(', ');

export default NamedDays;
