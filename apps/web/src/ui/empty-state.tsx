import { Stack, Text } from '@mantine/core';
import { IconInbox } from '@tabler/icons-react';
import type { ReactNode } from 'react';

interface Props {
  readonly title?: string;
  /** What somebody can do about it. */
  readonly text?: string;
  readonly icon?: ReactNode;
  readonly action?: ReactNode;
}

/** Where there is nothing yet: says why, and what to do. */
export const EmptyState = ({ title, text, icon = <IconInbox size={36} stroke={1.2} />, action }: Props) => (
  <Stack align="center" gap="xs" py="xl" c="dimmed" ta="center">
    {icon}
    {title !== undefined && (
      <Text fw={600} c="var(--mantine-color-text)">
        {title}
      </Text>
    )}
    {text !== undefined && <Text size="sm">{text}</Text>}
    {action}
  </Stack>
);
