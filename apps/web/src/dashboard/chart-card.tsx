import { ActionIcon, Box, Group, Paper, ScrollArea, Table, Text, Title, Tooltip } from '@mantine/core';
import { IconChartBar, IconTable } from '@tabler/icons-react';
import { Suspense, useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

const HEIGHT_PX = 230;

interface Props {
  readonly title: string;
  /** What the chart says, in a sentence. */
  readonly summary: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly ReactNode[])[];
  /** Drawn when it is loaded; said in place of it where there is nothing to draw. */
  readonly children: ReactNode;
}

/** A chart that can be read as a table too. */
export const ChartCard = ({ title, summary, columns, rows, children }: Props) => {
  const { t } = useTranslation('dashboard');
  const [asTable, setAsTable] = useState(false);
  const heading = useId();
  const change = asTable ? t('showChart') : t('showTable');
  return (
    <Paper withBorder p="md" component="section" aria-labelledby={heading}>
      <Group justify="space-between" mb="xs" wrap="nowrap">
        <Title order={2} size="h6" id={heading}>
          {title}
        </Title>
        <Tooltip label={change}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`${title}: ${change}`}
            aria-pressed={asTable}
            onClick={() => setAsTable(!asTable)}
          >
            {asTable ? <IconChartBar size={16} /> : <IconTable size={16} />}
          </ActionIcon>
        </Tooltip>
      </Group>
      {asTable ? (
        <ScrollArea.Autosize mah={HEIGHT_PX} mih={HEIGHT_PX} viewportProps={{ tabIndex: 0 }}>
          <Table verticalSpacing={4} fz="sm" aria-labelledby={heading} stickyHeader>
            <Table.Thead>
              <Table.Tr>
                {columns.map((column) => (
                  <Table.Th key={column}>{column}</Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map((cells, row) => (
                <Table.Tr key={row}>
                  {cells.map((cell, column) => (
                    <Table.Td key={column}>{cell}</Table.Td>
                  ))}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </ScrollArea.Autosize>
      ) : (
        <Box h={HEIGHT_PX} role="img" aria-label={summary}>
          <Suspense>{children}</Suspense>
        </Box>
      )}
    </Paper>
  );
};

/** In place of a chart that would be empty. */
export const NothingToDraw = ({ text }: { readonly text: string }) => (
  <Group h="100%" justify="center">
    <Text size="sm" c="dimmed" ta="center" maw={280}>
      {text}
    </Text>
  </Group>
);
