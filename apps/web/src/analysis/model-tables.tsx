import { Badge, Group, Stack, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { BlockText } from '../documents/text/block-text.tsx';
import { Filtered } from './model-filtered.tsx';
import type { IrTable } from './model-ir.ts';
import { ModelLinks } from './model-links.tsx';
import classes from './model-page.module.css';
import type { PartProps } from './model-part.ts';
import { useChosen } from './use-chosen.ts';

/** So many rows tell what a table is about. */
const ROWS = 6;

const headOf = ({ columns }: IrTable): string => columns.map(({ text }) => text).join(' | ');

/** Tables, with what their columns were taken for. */
export const TablesPart = ({ documentId, ir, q, node }: PartProps) => {
  const { t } = useTranslation('model');
  const root = useChosen<HTMLDivElement>(node);
  const wordsOf = (table: IrTable): string =>
    [headOf(table), ...table.rows.flatMap(({ cells }) => cells.map(({ text }) => text))].join(' ');
  return (
    <Filtered items={ir.tables} q={q} words={wordsOf}>
      {(tables) => (
        <Stack gap="sm" ref={root}>
          {tables.map((table) => (
            <div key={table.id} className={classes['card']} data-chosen={table.id === node ? '' : undefined}>
              <Group justify="space-between" mb="xs">
                <Group gap="xs">
                  <Badge size="sm" variant="light" tt="none">
                    {t(`tableKinds.${table.kind}`)}
                  </Badge>
                  <Text size="sm" c="dimmed">
                    {t('rows', { count: table.rows.length })}
                  </Text>
                </Group>
                <ModelLinks documentId={documentId} name={headOf(table)} span={table} node={table.id} />
              </Group>
              <div className={classes['scroll']} tabIndex={0} role="group" aria-label={headOf(table)}>
                <Table className={classes['table'] ?? ''} withColumnBorders>
                  <Table.Thead>
                    <Table.Tr>
                      {table.columns.map(({ text, type }, index) => (
                        <Table.Th key={index}>
                          <Cell text={text} />
                          <Text size="xs" c="dimmed" fw={400}>
                            {type === 'other' ? '' : type}
                          </Text>
                        </Table.Th>
                      ))}
                    </Table.Tr>
                  </Table.Thead>
                  <Table.Tbody>
                    {table.rows.slice(0, ROWS).map(({ cells }, row) => (
                      <Table.Tr key={row}>
                        {cells.map(({ text }, index) => (
                          <Table.Td key={index}>
                            <Cell text={text} />
                          </Table.Td>
                        ))}
                      </Table.Tr>
                    ))}
                  </Table.Tbody>
                </Table>
              </div>
              {table.rows.length > ROWS && (
                <Text size="sm" c="dimmed" mt="xs">
                  {t('moreRows', { count: table.rows.length - ROWS })}
                </Text>
              )}
            </div>
          ))}
        </Stack>
      )}
    </Filtered>
  );
};

const Cell = ({ text }: { readonly text: string }) => (
  <div className={classes['definition']} style={{ minWidth: 0 }}>
    <BlockText source={text} />
  </div>
);
