import {
  Anchor,
  Badge,
  Group,
  List,
  Paper,
  RingProgress,
  SimpleGrid,
  Stack,
  Switch,
  Table,
  Text,
  Title,
} from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client.ts';
import { Loaded } from '../ui/loaded.tsx';
import { completenessQuery } from './queries.ts';

type View = Schemas['CompletenessView'];

/** What a document of the group is called, and which of its versions counts. */
type Titles = ReadonlyMap<string, { readonly title: string; readonly version: number }>;

const STATUS_COLOURS = { complete: 'teal', incomplete: 'orange', pending: 'gray' } as const;

/** Whether the documents are complete together: the score, and what stands in its way. */
export const Completeness = ({ group }: { readonly group: Schemas['DocumentGroupDetailView'] }) => {
  const { t } = useTranslation('groups');
  const completeness = useQuery({ ...completenessQuery(group.id), enabled: group.documents.length > 0 });
  if (group.documents.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t('emptyCompleteness')}
      </Text>
    );
  const titles: Titles = new Map(
    group.documents.map(({ documentId, title, version }) => [documentId, { title, version }]),
  );
  return (
    <Loaded query={completeness}>
      {(view) => (
        <Stack gap="lg">
          <Score view={view} titles={titles} />
          <Conflicts conflicts={view.conflicts} titles={titles} />
          <Missing missing={view.missingDocuments} titles={titles} />
          <References references={view.references} titles={titles} />
        </Stack>
      )}
    </Loaded>
  );
};

const Score = ({
  view: { status, score, explanation, waitingFor },
  titles,
}: {
  readonly view: View;
  readonly titles: Titles;
}) => {
  const { t } = useTranslation('groups');
  const colour = STATUS_COLOURS[status];
  return (
    <Paper withBorder p="md">
      <Group wrap="nowrap" align="center">
        <RingProgress
          size={84}
          thickness={8}
          roundCaps
          sections={[{ value: score ?? 0, color: colour }]}
          label={
            <Text ta="center" fw={700} data-score={score ?? ''}>
              {score ?? '–'}
            </Text>
          }
        />
        <Stack gap={4}>
          <Badge
            variant="light"
            tt="none"
            color={colour}
            leftSection={
              status === 'complete' ? <IconCheck size={13} aria-hidden /> : <IconAlertTriangle size={13} aria-hidden />
            }
          >
            {t(`status.${status}`)}
          </Badge>
          <Text size="sm">{explanation}</Text>
          {waitingFor.length > 0 && (
            <Text size="sm" c="dimmed">
              {t('waitingFor')} {waitingFor.map((id) => titles.get(id)?.title ?? id).join(', ')}
            </Text>
          )}
        </Stack>
      </Group>
    </Paper>
  );
};

interface PartProps {
  readonly title: string;
  readonly count: number;
  /** Said when there is nothing. */
  readonly none: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

const Part = ({ title, count, none, actions, children }: PartProps) => (
  <Stack gap="xs" component="section">
    <Group gap="xs" justify="space-between">
      <Title order={3} size="h6">
        {title} {count > 0 && `(${count})`}
      </Title>
      {actions}
    </Group>
    {count === 0 ? (
      <Text size="sm" c="dimmed">
        {none}
      </Text>
    ) : (
      children
    )}
  </Stack>
);

const Conflicts = ({ conflicts, titles }: { readonly conflicts: View['conflicts']; readonly titles: Titles }) => {
  const { t } = useTranslation('groups');
  return (
    <Part title={t('conflicts')} count={conflicts.length} none={t('noConflicts')}>
      {conflicts.map(({ kind, name, statements }) => (
        <Paper key={`${kind} ${name}`} withBorder p="md" data-conflict={name}>
          <Group gap="xs" mb="xs">
            <Badge variant="light" color="red" size="sm" tt="none">
              {t(`conflict.${kind}`)}
            </Badge>
            <Text fw={600}>{name}</Text>
          </Group>
          <SimpleGrid cols={{ base: 1, sm: Math.min(3, statements.length) }} spacing="md">
            {statements.map(({ documentId, text, start, end }) => (
              <Stack key={`${documentId} ${start}`} gap={4}>
                <PlaceLink documentId={documentId} start={start} end={end} titles={titles} />
                <Text size="sm" component="blockquote" m={0} pl="sm" style={QUOTE}>
                  {text}
                </Text>
              </Stack>
            ))}
          </SimpleGrid>
        </Paper>
      ))}
    </Part>
  );
};

const QUOTE = { borderInlineStart: '3px solid var(--mantine-color-default-border)', overflowWrap: 'anywhere' } as const;

const Missing = ({ missing, titles }: { readonly missing: View['missingDocuments']; readonly titles: Titles }) => {
  const { t } = useTranslation('groups');
  return (
    <Part title={t('missing')} count={missing.length} none={t('noMissing')}>
      {missing.map(({ name, reason, citedBy }) => (
        <Paper key={name} withBorder p="md" data-missing={name}>
          <Text size="sm">
            <Text span fw={600}>
              {name}
            </Text>{' '}
            {t(`missingBecause.${reason}`)}
          </Text>
          {citedBy.length > 0 && (
            <>
              <Text size="xs" c="dimmed" mt="xs">
                {t('citedBy')}
              </Text>
              <List size="sm" spacing={4} mt={4}>
                {citedBy.map(({ documentId, quote, start, end }) => (
                  <List.Item key={`${documentId} ${start}`}>
                    <PlaceLink documentId={documentId} start={start} end={end} titles={titles} />: “{quote}”
                  </List.Item>
                ))}
              </List>
            </>
          )}
        </Paper>
      ))}
    </Part>
  );
};

const REFERENCE_COLOURS = {
  resolved: 'teal',
  'part-missing': 'orange',
  'document-missing': 'red',
  ambiguous: 'yellow',
} as const;

const References = ({ references, titles }: { readonly references: View['references']; readonly titles: Titles }) => {
  const { t } = useTranslation('groups');
  const [onlyOpen, setOnlyOpen] = useState(false);
  const shown = onlyOpen ? references.filter(({ status }) => status !== 'resolved') : references;
  return (
    <Part
      title={t('references')}
      count={references.length}
      none={t('noReferences')}
      actions={
        references.length > 0 && (
          <Switch
            size="xs"
            label={t('onlyOpen')}
            checked={onlyOpen}
            onChange={({ currentTarget }) => setOnlyOpen(currentTarget.checked)}
          />
        )
      }
    >
      <Table.ScrollContainer minWidth={620} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
        <Table verticalSpacing="var(--docsense-row-padding)" fz="sm" aria-label={t('references')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('reference.from')}</Table.Th>
              <Table.Th>{t('reference.quote')}</Table.Th>
              <Table.Th>{t('reference.target')}</Table.Th>
              <Table.Th w={150}>{t('reference.state')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map(({ documentId, quote, start, end, name, part, status, target }) => (
              <Table.Tr key={`${documentId} ${start} ${name} ${part ?? ''}`} data-reference={status}>
                <Table.Td>
                  <PlaceLink documentId={documentId} start={start} end={end} titles={titles} />
                </Table.Td>
                <Table.Td>“{quote}”</Table.Td>
                <Table.Td>
                  {target ? (
                    <Anchor
                      size="sm"
                      renderRoot={(props) => (
                        <Link to="/documents/$documentId" params={{ documentId: target.documentId }} {...props} />
                      )}
                    >
                      {titles.get(target.documentId)?.title ?? name}
                    </Anchor>
                  ) : (
                    name
                  )}
                  {part !== null && `, ${part}`}
                </Table.Td>
                <Table.Td>
                  <Badge variant="light" size="sm" tt="none" color={REFERENCE_COLOURS[status]}>
                    {t(`referenceStatus.${status}`)}
                  </Badge>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Part>
  );
};

interface PlaceProps {
  readonly documentId: string;
  /** In the version that counts in the group. */
  readonly start: number;
  readonly end: number;
  readonly titles: Titles;
}

/** Leads to a place in the text of a document. */
const PlaceLink = ({ documentId, start, end, titles }: PlaceProps) => {
  const { t } = useTranslation('groups');
  const { title = documentId, version } = titles.get(documentId) ?? {};
  const place: object = { at: start, end, ...(version === undefined ? {} : { version }) };
  return (
    <Anchor
      size="sm"
      fw={550}
      title={t('goTo', { title })}
      renderRoot={(props) => (
        <Link to="/documents/$documentId/text" params={{ documentId }} search={place} {...props} />
      )}
    >
      {title}
    </Anchor>
  );
};
