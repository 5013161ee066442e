import { Group, Stack, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import type { ReactNode } from 'react';

interface Props {
  readonly title: string;
  /** Buttons beside the heading. */
  readonly actions?: ReactNode;
  /** Under the heading. */
  readonly subtitle?: ReactNode;
  readonly children: ReactNode;
}

/** A page: its one main heading, what can be done on it, and its content. The heading names the browser's tab too. */
export const Page = ({ title, actions, subtitle, children }: Props) => {
  useDocumentTitle(`${title} · DocSense`);
  return (
    <Stack gap="md">
      <Group justify="space-between" align="flex-start">
        <Stack gap={2} maw="100%">
          <Title order={1} size="h3" style={{ overflowWrap: 'anywhere' }}>
            {title}
          </Title>
          {subtitle}
        </Stack>
        {actions !== undefined && <Group gap="xs">{actions}</Group>}
      </Group>
      {children}
    </Stack>
  );
};
