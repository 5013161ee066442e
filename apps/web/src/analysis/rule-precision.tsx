import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client.ts';
import { formatNumber, formatPercent } from '../i18n/formats.ts';

/** How often a rule was right, of what people decided. */
export const RulePrecision = ({
  statistics,
}: {
  readonly statistics: Schemas['RuleStatisticsItemView'] | undefined;
}) => {
  const { t } = useTranslation('rules');
  if (!statistics) return <Text size="sm">–</Text>;
  const { accepted, modified, rejected, pending, precision } = statistics;
  return (
    <Group gap={6}>
      <Text size="sm" span>
        {precision === null
          ? t('undecided')
          : t('precisionOf', {
              percent: formatPercent(precision),
              decided: formatNumber(accepted + modified + rejected),
            })}
      </Text>
      {pending > 0 && (
        <Text size="xs" c="dimmed" span>
          {t('pending', { count: pending })}
        </Text>
      )}
    </Group>
  );
};
