import { ActionIcon, Badge, Button, Group, Popover, Stack, TagsInput, Tooltip } from '@mantine/core';
import { IconTag } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client.ts';
import { useChangeDetails } from './use-change-details.ts';

const MOST = 50;

/** The tags, each a link to all documents with it, and a way to change them. */
export const DocumentTags = ({ document }: { readonly document: Schemas['DocumentView'] }) => {
  const { t } = useTranslation('documents');
  const { t: ui } = useTranslation('ui');
  const [draft, setDraft] = useState<string[]>();
  const change = useChangeDetails(document);
  return (
    <Group gap={4}>
      {document.tags.map((tag) => (
        <Badge
          key={tag}
          variant="default"
          size="sm"
          tt="none"
          style={{ cursor: 'pointer' }}
          renderRoot={(props) => <Link {...props} to="/documents" search={{ tag }} />}
        >
          {tag}
        </Badge>
      ))}
      {document.status !== 'withdrawn' && (
        <Popover
          width={300}
          position="bottom-start"
          shadow="md"
          trapFocus
          returnFocus
          opened={draft !== undefined}
          onDismiss={() => setDraft(undefined)}
        >
          <Popover.Target>
            <Tooltip label={t('editTags')}>
              <ActionIcon
                size="sm"
                variant="subtle"
                color="gray"
                aria-label={t('editTags')}
                onClick={() => setDraft((now) => (now === undefined ? [...document.tags] : undefined))}
              >
                <IconTag size={15} />
              </ActionIcon>
            </Tooltip>
          </Popover.Target>
          <Popover.Dropdown>
            <Stack gap="xs">
              <TagsInput
                label={t('tags')}
                description={t('tagsHint')}
                maxTags={MOST}
                value={draft ?? []}
                onChange={setDraft}
                data-autofocus
              />
              <Button
                size="xs"
                loading={change.isPending}
                onClick={() => change.mutate({ tags: draft ?? [] }, { onSuccess: () => setDraft(undefined) })}
              >
                {ui('save')}
              </Button>
            </Stack>
          </Popover.Dropdown>
        </Popover>
      )}
    </Group>
  );
};
