import { Badge, Group } from '@mantine/core';
import { IconCircleCheck, IconCircleX, IconClock, IconHelpCircle, IconShieldCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ComplianceStatus, Level, Verdict } from './queries.ts';

const VERDICT_LOOKS = {
  met: { colour: 'green', icon: IconCircleCheck },
  not_met: { colour: 'red', icon: IconCircleX },
  unknown: { colour: 'gray', icon: IconHelpCircle },
  waived: { colour: 'blue', icon: IconShieldCheck },
} as const;

/** A verdict as sign and word; the colour only helps. */
export const VerdictLabel = ({ verdict }: { readonly verdict: Verdict }) => {
  const { t } = useTranslation('policy');
  const { colour, icon: Icon } = VERDICT_LOOKS[verdict];
  return (
    <Group gap={6} wrap="nowrap" component="span" style={{ display: 'inline-flex' }}>
      <Icon size={17} aria-hidden color={`var(--mantine-color-${colour}-light-color)`} style={{ flex: 'none' }} />
      <span>{t(`verdicts.${verdict}`)}</span>
    </Group>
  );
};

const STATUS_LOOKS = {
  COMPLIANT: { colour: 'green', icon: IconCircleCheck },
  PARTIAL: { colour: 'yellow', icon: IconCircleCheck },
  NON_COMPLIANT: { colour: 'red', icon: IconCircleX },
  PENDING: { colour: 'gray', icon: IconClock },
} as const;

export const ComplianceBadge = ({ status }: { readonly status: ComplianceStatus }) => {
  const { t } = useTranslation('policy');
  const { colour, icon: Icon } = STATUS_LOOKS[status];
  return (
    <Badge variant="light" color={colour} tt="none" leftSection={<Icon size={13} aria-hidden />}>
      {t(`statuses.${status}`)}
    </Badge>
  );
};

const LEVEL_COLOURS = { MUST: 'red', SHOULD: 'orange', MAY: 'gray' } as const;

export const LevelBadge = ({ level }: { readonly level: Level }) => {
  const { t } = useTranslation('policy');
  return (
    <Badge variant="outline" size="xs" color={LEVEL_COLOURS[level]} c="var(--mantine-color-text)" radius="sm">
      {t(`levels.${level}`)}
    </Badge>
  );
};
