import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Filtered } from './model-filtered.tsx';
import type { IrParameter } from './model-ir.ts';
import { ModelLinks } from './model-links.tsx';
import classes from './model-page.module.css';
import type { PartProps } from './model-part.ts';
import { SymbolName } from './symbol-name.tsx';
import { useChosen } from './use-chosen.ts';

const wordsOf = ({ name, symbol, value, unit, description }: IrParameter): string =>
  [name, symbol, value?.value, unit, description].join(' ');

/** Numbers that the strategy is set with. */
export const ParametersPart = ({ documentId, ir, q, node }: PartProps) => {
  const { t } = useTranslation('model');
  const root = useChosen<HTMLDivElement>(node);
  return (
    <Filtered items={ir.parameters} q={q} words={wordsOf}>
      {(parameters) => (
        <div ref={root} className={classes['scroll']} tabIndex={0} role="group" aria-label={t('parts.parameters')}>
          <Table className={classes['table'] ?? ''}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('columns.name')}</Table.Th>
                <Table.Th>{t('columns.value')}</Table.Th>
                <Table.Th>{t('columns.description')}</Table.Th>
                <Table.Th>{t('columns.from')}</Table.Th>
                <Table.Th>{t('columns.where')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {parameters.map((parameter) => (
                <Table.Tr key={parameter.id} data-chosen={parameter.id === node ? '' : undefined}>
                  <Table.Th scope="row">
                    <SymbolName name={parameter.name} />
                    {parameter.symbol !== null && parameter.symbol !== parameter.name && (
                      <Text size="sm" c="dimmed" component="span">
                        {' '}
                        <SymbolName name={parameter.symbol} />
                      </Text>
                    )}
                  </Table.Th>
                  <Table.Td>
                    <Value parameter={parameter} />
                  </Table.Td>
                  <Table.Td>
                    <Details parameter={parameter} />
                  </Table.Td>
                  <Table.Td>{t(`parameterSources.${parameter.source}`)}</Table.Td>
                  <Table.Td>
                    <ModelLinks
                      documentId={documentId}
                      name={parameter.name}
                      span={parameter.valueSpan ?? parameter}
                      node={parameter.id}
                    />
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

const Value = ({ parameter: { value, unit } }: { readonly parameter: IrParameter }) => {
  const { t } = useTranslation('model');
  if (!value)
    return (
      <Text size="sm" c="dimmed">
        {t('noValue')}
      </Text>
    );
  return (
    <Text size="sm" style={{ whiteSpace: 'nowrap' }}>
      <strong>{value.value}</strong>{' '}
      <Text span size="sm" c="dimmed">
        {unit ?? value.unit ?? t('noUnit')}
      </Text>
    </Text>
  );
};

const Details = ({ parameter }: { readonly parameter: IrParameter }) => {
  const { t } = useTranslation('model');
  const { description, range, fallback, frequency } = parameter;
  return (
    <>
      {description !== null && <Text size="sm">{description}</Text>}
      {range !== null && (
        <Text size="xs" c="dimmed">
          {t('range', { range })}
        </Text>
      )}
      {fallback !== null && (
        <Text size="xs" c="dimmed">
          {t('fallback', { fallback })}
        </Text>
      )}
      {frequency !== null && (
        <Text size="xs" c="dimmed">
          {t('frequency', { frequency })}
        </Text>
      )}
    </>
  );
};
