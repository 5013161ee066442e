import { Badge } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCircleDashed, IconCircleX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

const LOOKS = {
  healthy: { colour: 'green', icon: IconCircleCheck },
  degraded: { colour: 'yellow', icon: IconAlertTriangle },
  unhealthy: { colour: 'red', icon: IconCircleX },
  disabled: { colour: 'gray', icon: IconCircleDashed },
} as const;

export const StatusBadge = ({ status }: { readonly status: keyof typeof LOOKS }) => {
  const { t } = useTranslation('health');
  const { colour, icon: Icon } = LOOKS[status];
  return (
    <Badge variant="light" tt="none" color={colour} leftSection={<Icon size={13} aria-hidden />}>
      {t(`status.${status}`)}
    </Badge>
  );
};
