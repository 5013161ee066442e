import { Badge, Group, Popover, Stack, Table, Text, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { BlockText } from '../documents/text/block-text.tsx';
import { TextLink } from '../documents/text/text-link.tsx';
import { Filtered } from './model-filtered.tsx';
import type { IrTerm } from './model-ir.ts';
import { ModelLinks } from './model-links.tsx';
import classes from './model-page.module.css';
import type { PartProps } from './model-part.ts';
import { snippetAround } from './snippet-around.ts';
import { SymbolName } from './symbol-name.tsx';
import { useChosen } from './use-chosen.ts';

/** What the document gives a meaning to. */
export const TermsPart = ({ documentId, ir, markdown, q, node }: PartProps) => {
  const { t } = useTranslation('model');
  const root = useChosen<HTMLDivElement>(node);
  return (
    <Filtered
      items={ir.terms}
      q={q}
      words={({ name, aliases, definition }) => [name, ...aliases, definition].join(' ')}
    >
      {(terms) => (
        <div ref={root} className={classes['scroll']} tabIndex={0} role="group" aria-label={t('parts.terms')}>
          <Table className={classes['table'] ?? ''}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('columns.name')}</Table.Th>
                <Table.Th>{t('columns.definition')}</Table.Th>
                <Table.Th>{t('columns.uses')}</Table.Th>
                <Table.Th>{t('columns.where')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {terms.map((term) => (
                <Table.Tr key={term.id} data-chosen={term.id === node ? '' : undefined}>
                  <Table.Th scope="row">
                    <SymbolName name={term.name} />
                    {term.aliases.length > 0 && (
                      <Text size="xs" c="dimmed" fw={400}>
                        {t('alias', { count: term.aliases.length, names: term.aliases.join(', ') })}
                      </Text>
                    )}
                  </Table.Th>
                  <Table.Td>
                    <div className={classes['definition']}>
                      <BlockText source={term.definition} />
                    </div>
                    <Badge size="xs" variant="light" color={term.form === 'label' ? 'yellow' : 'gray'} tt="none">
                      {t(`forms.${term.form}`)}
                    </Badge>
                  </Table.Td>
                  <Table.Td>
                    <Uses documentId={documentId} term={term} markdown={markdown} />
                  </Table.Td>
                  <Table.Td>
                    <ModelLinks documentId={documentId} name={term.name} span={term} node={term.id} />
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

/** So many places are listed. */
const LISTED = 30;

interface UsesProps {
  readonly documentId: string;
  readonly term: IrTerm;
  readonly markdown: string;
}

const Uses = ({ documentId, term, markdown }: UsesProps) => {
  const { t } = useTranslation('model');
  const { uses, name } = term;
  if (uses.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t('unused')}
      </Text>
    );
  return (
    <Popover width={340} position="bottom-end" shadow="md" withinPortal trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton>
          <Text size="sm" td="underline" style={{ whiteSpace: 'nowrap' }}>
            {t('uses', { count: uses.length })}
          </Text>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={name}>
        <Stack gap={6} mah="50vh" style={{ overflowY: 'auto' }}>
          {uses.slice(0, LISTED).map((use) => {
            const { before, quote, after } = snippetAround(markdown, use);
            return (
              <Group key={use.start} className={classes['snippet'] ?? ''}>
                <TextLink documentId={documentId} at={use.start} end={use.end}>
                  …{before}
                  <strong>{quote}</strong>
                  {after}…
                </TextLink>
              </Group>
            );
          })}
          {uses.length > LISTED && (
            <Text size="sm" c="dimmed">
              {t('moreUses', { count: uses.length - LISTED })}
            </Text>
          )}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
};
