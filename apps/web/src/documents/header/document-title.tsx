import { ActionIcon, Button, Group, TextInput, Title, Tooltip, VisuallyHidden } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { IconPencil } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client.ts';
import { useChangeDetails } from './use-change-details.ts';

const LONGEST = 300;

/** The document's title, to be changed in place: Enter keeps the change, Escape drops it. */
export const DocumentTitle = ({ document }: { readonly document: Schemas['DocumentView'] }) => {
  const { t } = useTranslation('documents');
  const { t: ui } = useTranslation('ui');
  const [draft, setDraft] = useState<string>();
  const pencil = useRef<HTMLButtonElement>(null);
  const change = useChangeDetails(document);
  useDocumentTitle(`${document.title} · DocSense`);
  const stop = (): void => {
    setDraft(undefined);
    requestAnimationFrame(() => pencil.current?.focus());
  };
  if (draft === undefined)
    return (
      <Group gap={4} wrap="nowrap" align="flex-start">
        <Title order={1} size="h3" style={{ overflowWrap: 'anywhere' }}>
          {document.title}
        </Title>
        {document.status !== 'withdrawn' && (
          <Tooltip label={t('rename')}>
            <ActionIcon
              ref={pencil}
              variant="subtle"
              color="gray"
              aria-label={t('rename')}
              onClick={() => setDraft(document.title)}
            >
              <IconPencil size={16} />
            </ActionIcon>
          </Tooltip>
        )}
      </Group>
    );
  const title = draft.trim();
  const save = (): void => {
    if (title === document.title) return stop();
    if (title !== '') change.mutate({ title }, { onSuccess: stop });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <VisuallyHidden>
        <h1>{document.title}</h1>
      </VisuallyHidden>
      <Group gap="xs" align="flex-start">
        <TextInput
          style={{ flex: '1 1 18rem' }}
          aria-label={t('title')}
          value={draft}
          maxLength={LONGEST}
          data-autofocus
          autoFocus
          error={title === '' ? t('titleNeeded') : undefined}
          onChange={({ currentTarget: { value } }) => setDraft(value)}
          onKeyDown={({ key }) => key === 'Escape' && stop()}
        />
        <Button type="submit" loading={change.isPending} disabled={title === ''}>
          {ui('save')}
        </Button>
        <Button variant="default" onClick={stop}>
          {ui('cancel')}
        </Button>
      </Group>
    </form>
  );
};
