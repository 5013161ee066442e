import { Badge, Group, Pagination, Stack, Table, Text, Title, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../ui/empty-state.tsx';
import { edgeKey } from './graph-neighbourhood.ts';
import classes from './model-page.module.css';
import type { Graph } from './model-ir.ts';

const ROWS = 100;

interface Props {
  readonly edges: Graph['edges'];
  readonly labels: ReadonlyMap<string, string>;
  readonly circular: ReadonlySet<string>;
  /** Words to filter by, in lower case. */
  readonly q: string;
  readonly onChoose: (id: string) => void;
}

/** Every dependency in words, for those who cannot see the drawing, and for looking one up. */
export const EdgesTable = ({ edges, labels, circular, q, onChoose }: Props) => {
  const { t } = useTranslation('model');
  const found =
    q === ''
      ? edges
      : edges.filter(({ from, to }) => `${labels.get(from)} ${labels.get(to)}`.toLowerCase().includes(q));
  const [page, setPage] = useState(1);
  const pages = Math.max(1, Math.ceil(found.length / ROWS));
  const at = Math.min(page, pages);
  const end = (id: string) => (
    <UnstyledButton onClick={() => onChoose(id)}>
      <Text size="sm" td="underline" style={{ overflowWrap: 'anywhere' }}>
        {labels.get(id) ?? id}
      </Text>
    </UnstyledButton>
  );
  return (
    <Stack gap="xs" data-edges>
      <Group justify="space-between">
        <Title order={4} size="h6">
          {t('graph.table')}
        </Title>
        <Text size="sm" c="dimmed">
          {t('shown', { shown: found.length, total: edges.length })}
        </Text>
      </Group>
      {found.length === 0 ? (
        <EmptyState title={t('noneFound', { q })} />
      ) : (
        <div className={classes['scroll']} tabIndex={0} role="group" aria-label={t('graph.table')}>
          <Table className={classes['table'] ?? ''}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('graph.from')}</Table.Th>
                <Table.Th>{t('graph.relation')}</Table.Th>
                <Table.Th>{t('graph.to')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {found.slice((at - 1) * ROWS, at * ROWS).map(({ from, to, kind, role }, index) => (
                <Table.Tr key={`${index}-${from}-${to}`}>
                  <Table.Td>{end(from)}</Table.Td>
                  <Table.Td>
                    {kind === 'defines' && role !== 'place' ? t('defining') : t(`roles.${role}`)}{' '}
                    {circular.has(edgeKey(from, to)) && (
                      <Badge color="red" size="xs" variant="light" tt="none">
                        {t('graph.inCycle')}
                      </Badge>
                    )}
                  </Table.Td>
                  <Table.Td>{end(to)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
      {pages > 1 && <Pagination size="sm" total={pages} value={at} onChange={setPage} />}
    </Stack>
  );
};
