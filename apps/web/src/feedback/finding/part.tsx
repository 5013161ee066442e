import { Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** A part of a pane under a small heading. */
export const Part = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <section>
    <Title order={3} size="xs" fw={650} c="dimmed" mb={4}>
      {title}
    </Title>
    {children}
  </section>
);
