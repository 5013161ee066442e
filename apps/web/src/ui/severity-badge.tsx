import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';

export const SEVERITIES = ['critical', 'high', 'medium', 'low'] as const;

export type Severity = (typeof SEVERITIES)[number];

const COLOURS: Readonly<Record<Severity, string>> = { critical: 'red', high: 'orange', medium: 'yellow', low: 'gray' };

/** The severity's colour in Mantine's palette, for charts and marks. */
export const severityColour = (severity: Severity): string => COLOURS[severity];

export const SeverityBadge = ({ severity, count }: { readonly severity: Severity; readonly count?: number }) => {
  const { t } = useTranslation('ui');
  return (
    <Badge color={COLOURS[severity]} variant="light" size="sm" tt="none" c="var(--mantine-color-text)">
      {count === undefined ? t(`severity.${severity}`) : `${count} ${t(`severity.${severity}`)}`}
    </Badge>
  );
};
