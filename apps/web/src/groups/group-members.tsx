import {
  ActionIcon,
  Anchor,
  Badge,
  Combobox,
  Group,
  Loader,
  Select,
  Stack,
  Table,
  Text,
  TextInput,
  Title,
  Tooltip,
  VisuallyHidden,
  useCombobox,
} from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconPlus, IconStar, IconStarFilled, IconX } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api, type Schemas } from '../api/client.ts';
import { versionNumbersQuery } from '../exports/queries.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { tellDone, tellFailed } from '../ui/tell.ts';
import { candidatesQuery, groupQuery } from './queries.ts';

type Detail = Schemas['DocumentGroupDetailView'];
type Member = Schemas['GroupDocumentView'];

interface Placing {
  readonly documentId: string;
  readonly title: string;
  /** Null follows the latest version. */
  readonly version: number | null;
  readonly primary: boolean;
}

/** The documents of a group: add them, pin a version, say which is the main one. */
export const GroupMembers = ({ group }: { readonly group: Detail }) => {
  const { t } = useTranslation('groups');
  const queries = useQueryClient();
  const renew = (changed?: Detail): Promise<void> => {
    if (changed) queries.setQueryData(groupQuery(group.id).queryKey, changed);
    return queries.invalidateQueries({ queryKey: ['groups'] });
  };
  const place = useMutation({
    mutationFn: ({ documentId, version, primary }: Placing) =>
      answer(
        api.PUT('/api/v1/document-groups/{groupId}/documents/{documentId}', {
          params: { path: { groupId: group.id, documentId } },
          body: { version, primary },
        }),
      ),
    onSuccess: renew,
  });
  const remove = useMutation({
    mutationFn: ({ documentId }: Member) =>
      answer(
        api.DELETE('/api/v1/document-groups/{groupId}/documents/{documentId}', {
          params: { path: { groupId: group.id, documentId } },
        }),
      ),
    onSuccess: async (_nothing, { title }) => {
      tellDone(t('removed', { title }));
      await renew();
    },
    onError: (error) => tellFailed(t('removeFailed'), error),
  });
  const add = (placing: Placing): void =>
    place.mutate(placing, {
      onSuccess: () => tellDone(t('added', { title: placing.title })),
      onError: (error) => tellFailed(t('addFailed'), error),
    });
  const change = (placing: Placing): void =>
    place.mutate(placing, { onError: (error) => tellFailed(t('changeFailed'), error) });
  return (
    <Stack gap="sm" component="section" aria-labelledby="members">
      <Group justify="space-between">
        <Title order={2} size="h5" id="members">
          {t('documents')}
        </Title>
        <AddDocument group={group} adding={place.isPending} onAdd={add} />
      </Group>
      {group.documents.length === 0 ? (
        <EmptyState title={t('noMembers')} text={t('noMembersHint')} />
      ) : (
        <Table verticalSpacing="var(--docsense-row-padding)" aria-labelledby="members">
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={60}>{t('columns.main')}</Table.Th>
              <Table.Th>{t('columns.document')}</Table.Th>
              <Table.Th w={{ base: 130, sm: 220 }}>{t('columns.version')}</Table.Th>
              <Table.Th w={60}>
                <VisuallyHidden>{t('columns.action')}</VisuallyHidden>
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {group.documents.map((member) => (
              <MemberRow
                key={member.documentId}
                member={member}
                onChange={change}
                onRemove={() => remove.mutate(member)}
              />
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Stack>
  );
};

interface RowProps {
  readonly member: Member;
  readonly onChange: (placing: Placing) => void;
  readonly onRemove: () => void;
}

const LATEST = 'latest';

const MemberRow = ({ member, onChange, onRemove }: RowProps) => {
  const { t } = useTranslation('groups');
  const { documentId, title, version, pinned, primary, withdrawn } = member;
  const versions = useQuery(versionNumbersQuery(documentId));
  const latest = versions.data?.[0] ?? version;
  const as = { documentId, title, version: pinned ? version : null, primary };
  const star = primary ? t('isPrimary', { title }) : t('makePrimary', { title });
  return (
    <Table.Tr data-member={documentId}>
      <Table.Td>
        <Tooltip label={star}>
          <ActionIcon
            variant="subtle"
            color={primary ? 'yellow' : 'gray'}
            aria-label={star}
            aria-pressed={primary}
            disabled={withdrawn}
            onClick={() => onChange({ ...as, primary: !primary })}
          >
            {primary ? <IconStarFilled size={17} /> : <IconStar size={17} />}
          </ActionIcon>
        </Tooltip>
      </Table.Td>
      <Table.Td style={{ overflowWrap: 'anywhere' }}>
        <Group gap="xs">
          <Anchor
            size="sm"
            fw={550}
            c="var(--mantine-color-text)"
            renderRoot={(props) => <Link to="/documents/$documentId" params={{ documentId }} {...props} />}
          >
            {title}
          </Anchor>
          {primary && (
            <Badge size="sm" variant="light" color="yellow" tt="none">
              {t('primary')}
            </Badge>
          )}
          {withdrawn && (
            <Badge size="sm" variant="light" color="red" tt="none">
              {t('memberWithdrawn')}
            </Badge>
          )}
        </Group>
      </Table.Td>
      <Table.Td>
        <Select
          size="xs"
          aria-label={t('versionOf', { title })}
          allowDeselect={false}
          disabled={withdrawn}
          data={[
            { value: LATEST, label: t('latest', { number: latest }) },
            ...(versions.data ?? [version]).map((number) => ({
              value: String(number),
              label: t('pinned', { number }),
            })),
          ]}
          value={pinned ? String(version) : LATEST}
          onChange={(value) => onChange({ ...as, version: value === null || value === LATEST ? null : Number(value) })}
        />
      </Table.Td>
      <Table.Td>
        <Tooltip label={t('remove', { title })}>
          <ActionIcon variant="subtle" color="gray" aria-label={t('remove', { title })} onClick={onRemove}>
            <IconX size={16} />
          </ActionIcon>
        </Tooltip>
      </Table.Td>
    </Table.Tr>
  );
};

const TYPING_MS = 200;

interface AddProps {
  readonly group: Detail;
  readonly adding: boolean;
  readonly onAdd: (placing: Placing) => void;
}

/** A field that finds documents which are not in the group yet. */
const AddDocument = ({ group, adding, onAdd }: AddProps) => {
  const { t } = useTranslation('groups');
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(typed.trim(), TYPING_MS);
  const combobox = useCombobox();
  const found = useQuery({ ...candidatesQuery(q), enabled: combobox.dropdownOpened });
  const members = new Set(group.documents.map(({ documentId }) => documentId));
  const candidates = (found.data ?? []).filter(({ id }) => !members.has(id));
  const choose = (documentId: string): void => {
    const document = candidates.find(({ id }) => id === documentId);
    setTyped('');
    combobox.closeDropdown();
    if (document) onAdd({ documentId, title: document.title, version: null, primary: group.documents.length === 0 });
  };
  return (
    <Combobox store={combobox} onOptionSubmit={choose}>
      <Combobox.Target>
        <TextInput
          size="sm"
          w={{ base: '100%', sm: 340 }}
          aria-label={t('add')}
          placeholder={`${t('add')}: ${t('addPlaceholder')}`}
          leftSection={adding || found.isFetching ? <Loader size={14} /> : <IconPlus size={16} aria-hidden />}
          value={typed}
          onChange={({ currentTarget }) => {
            setTyped(currentTarget.value);
            combobox.openDropdown();
          }}
          onFocus={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options mah={300} style={{ overflowY: 'auto' }}>
          {candidates.map(({ id, title, filename }) => (
            <Combobox.Option key={id} value={id}>
              <Text size="sm">{title}</Text>
              <Text size="xs" c="dimmed">
                {filename}
              </Text>
            </Combobox.Option>
          ))}
          {found.isSuccess && candidates.length === 0 && <Combobox.Empty>{t('addNothing')}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
};
