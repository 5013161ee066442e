import { Badge, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Filtered } from './model-filtered.tsx';
import { ModelLinks } from './model-links.tsx';
import classes from './model-page.module.css';
import type { PartProps } from './model-part.ts';

/** Where data comes from, and whether the document says who gives it. */
export const SourcesPart = ({ documentId, ir, q }: PartProps) => {
  const { t } = useTranslation('model');
  return (
    <Filtered items={ir.dataSources} q={q} words={({ mention, provider }) => `${mention} ${provider ?? ''}`}>
      {(sources) => (
        <div className={classes['scroll']} tabIndex={0} role="group" aria-label={t('parts.sources')}>
          <Table className={classes['table'] ?? ''}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('columns.mention')}</Table.Th>
                <Table.Th>{t('columns.provider')}</Table.Th>
                <Table.Th>{t('columns.where')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {sources.map((source) => (
                <Table.Tr key={source.start}>
                  <Table.Th scope="row">{source.mention}</Table.Th>
                  <Table.Td>
                    {source.provider ?? (
                      <Badge color="orange" variant="light" size="sm" tt="none">
                        {t('noProvider')}
                      </Badge>
                    )}
                  </Table.Td>
                  <Table.Td>
                    <ModelLinks documentId={documentId} name={source.mention} span={source} />
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
    </Filtered>
  );
};
