import { Group, List, Popover, Progress, RingProgress, Stack, Text, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client.ts';
import { formatNumber, formatPercent } from '../../i18n/formats.ts';
import { SEVERITIES } from '../../ui/severity-badge.tsx';
import classes from './document-header.module.css';

const PARTS = ['precision', 'edgeCases', 'parameters', 'timeAndCalendar', 'data'] as const;

/** From which score on it is green, and yellow. */
const GOOD = 90;
const FAIR = 70;

const colourOf = (score: number): string => (score >= GOOD ? 'teal' : score >= FAIR ? 'yellow' : 'red');

const BANDS = {
  ready: 'ready',
  'nearly ready': 'nearlyReady',
  'needs work': 'needsWork',
  'not ready': 'notReady',
} as const;

const isBand = (band: string): band is keyof typeof BANDS => Object.hasOwn(BANDS, band);

/** How ready the latest version is to be implemented; opens what that is made of. */
export const ReadinessGauge = ({ readiness }: { readonly readiness: Schemas['ReadinessView'] }) => {
  const { t } = useTranslation('documents');
  const { t: ui } = useTranslation('ui');
  const { score, band, parts, deductions, explanation } = readiness;
  const taken = deductions.filter(({ points }) => points > 0);
  return (
    <Popover width={360} position="bottom-start" shadow="md" withinPortal trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton
          className={classes['gauge'] ?? ''}
          aria-label={t('readiness.explain', { score })}
          data-readiness={score}
        >
          <RingProgress
            size={34}
            thickness={4}
            roundCaps
            sections={[{ value: score, color: colourOf(score) }]}
            aria-hidden
          />
          <Text size="sm" fw={600} component="span">
            {t('readiness.score', { score })}
          </Text>
          <Text size="sm" c="dimmed" component="span" visibleFrom="sm">
            {isBand(band) ? t(`readiness.bands.${BANDS[band]}`) : band}
          </Text>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('readiness.title')}>
        <Stack gap="sm" mah="70vh" style={{ overflowY: 'auto' }} tabIndex={0}>
          <Text size="sm">{explanation}</Text>
          {PARTS.map((name) => (
            <Part key={name} name={t(`readiness.parts.${name}`)} part={parts[name]} />
          ))}
          {taken.length > 0 && (
            <Stack gap={2}>
              <Text size="sm" fw={600}>
                {t('readiness.deductions')}
              </Text>
              {taken.map(({ severity, count, points }) => {
                const known = SEVERITIES.find((one) => one === severity);
                return (
                  <Group key={severity} justify="space-between">
                    <Text size="sm">
                      {count} × {known ? ui(`severity.${known}`) : severity}
                    </Text>
                    <Text size="sm">−{formatNumber(points)}</Text>
                  </Group>
                );
              })}
            </Stack>
          )}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
};

const Part = ({ name, part }: { readonly name: string; readonly part: Schemas['ReadinessPartView'] }) => {
  const { t } = useTranslation('documents');
  return (
    <div>
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm" fw={600}>
          {name}
        </Text>
        <Text size="sm" c="dimmed">
          {t('readiness.part', { score: formatNumber(part.score), weight: formatPercent(part.weight) })}
        </Text>
      </Group>
      <Progress value={part.score} color={colourOf(part.score)} size="sm" my={4} aria-label={name} />
      <List size="xs" listStyleType="none" spacing={0}>
        {part.absent.map((what) => (
          <List.Item key={what}>✗ {t('readiness.absent', { what })}</List.Item>
        ))}
        {part.stated.map((what) => (
          <List.Item key={what} c="dimmed">
            ✓ {what}
          </List.Item>
        ))}
      </List>
    </div>
  );
};
