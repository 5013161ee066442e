import { Badge, Table, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { headingText } from '../documents/text/heading-text.ts';
import { TextLink } from '../documents/text/text-link.tsx';
import { Filtered } from './model-filtered.tsx';
import type { Ir, IrReference } from './model-ir.ts';
import { ModelLinks } from './model-links.tsx';
import classes from './model-page.module.css';
import type { PartProps } from './model-part.ts';

interface Target {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** What a reference may lead to, by its id. */
const targetsOf = (ir: Ir, markdown: string): ReadonlyMap<string, Target> =>
  new Map<string, Target>([
    ...ir.blocks.map(
      ({ id, start, end }) => [id, { name: headingText(markdown.slice(start, end)), start, end }] as const,
    ),
    ...ir.sections.map(
      ({ id, number, heading, start }) =>
        [id, { name: [number, heading].filter(Boolean).join(' '), start, end: markdown.indexOf('\n', start) }] as const,
    ),
    ...ir.tables.map(
      ({ id, columns, start, end }) => [id, { name: columns.map(({ text }) => text).join(' | '), start, end }] as const,
    ),
    ...ir.formulas.map(({ id, text, start, end }) => [id, { name: text, start, end }] as const),
  ]);

/** Where the document points to other places in it, and to other documents. */
export const ReferencesPart = ({ documentId, ir, markdown, q }: PartProps) => {
  const { t } = useTranslation('model');
  const targets = useMemo(() => targetsOf(ir, markdown), [ir, markdown]);
  const nameOf = ({ kind, label }: IrReference): string => t(`referenceKinds.${kind}`, { label });
  return (
    <Filtered items={ir.references} q={q} words={nameOf}>
      {(references) => (
        <div className={classes['scroll']} tabIndex={0} role="group" aria-label={t('parts.references')}>
          <Table className={classes['table'] ?? ''}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('columns.name')}</Table.Th>
                <Table.Th>{t('columns.refersTo')}</Table.Th>
                <Table.Th>{t('columns.where')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {references.map((reference) => (
                <Table.Tr key={reference.id}>
                  <Table.Th scope="row">{nameOf(reference)}</Table.Th>
                  <Table.Td>
                    <TargetOf
                      documentId={documentId}
                      reference={reference}
                      target={reference.target === null ? undefined : targets.get(reference.target)}
                    />
                  </Table.Td>
                  <Table.Td>
                    <ModelLinks documentId={documentId} name={nameOf(reference)} span={reference} />
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

interface TargetProps {
  readonly documentId: string;
  readonly reference: IrReference;
  readonly target: Target | undefined;
}

const TargetOf = ({ documentId, reference, target }: TargetProps) => {
  const { t } = useTranslation('model');
  if (target)
    return (
      <TextLink documentId={documentId} at={target.start} end={Math.max(target.start, target.end)}>
        {target.name === '' ? reference.label : target.name}
      </TextLink>
    );
  return reference.external ? (
    <Text size="sm" c="dimmed">
      {t('external')}
    </Text>
  ) : (
    <Badge color="orange" variant="light" size="sm" tt="none">
      {t('unresolved')}
    </Badge>
  );
};
