import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client.ts';
import { formatAgo, formatDateTime } from '../../i18n/formats.ts';
import { ShortcutTip } from '../../keyboard/shortcut-keys.tsx';
import { useShortcut } from '../../keyboard/use-shortcut.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { tellFailed } from '../../ui/tell.ts';
import { commentsQuery } from '../queries.ts';
import type { Item } from '../queue/queue.ts';
import classes from './finding.module.css';
import { Part } from './part.tsx';

const MAX_LENGTH = 5_000;

/** What was said of an item, and room to say more; a decision does not end it. */
export const Comments = ({ item }: { readonly item: Item }) => {
  const { t } = useTranslation('feedback');
  const comments = useQuery(commentsQuery(item.documentId, item.id));
  return (
    <Part title={t('comments.title')}>
      <Stack gap="xs">
        {item.commentCount > 0 && (
          <Loaded query={comments} lines={2}>
            {({ items }) => (
              <Stack gap="xs" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
                {items.map(({ id, author, text, createdAt }) => (
                  <li key={id}>
                    <Text size="xs" c="dimmed" title={formatDateTime(createdAt)}>
                      {author} · {formatAgo(createdAt)}
                    </Text>
                    <Text size="sm" className={classes['comment'] ?? ''}>
                      {text ?? t('comments.erased')}
                    </Text>
                  </li>
                ))}
              </Stack>
            )}
          </Loaded>
        )}
        <CommentForm key={item.id} item={item} />
      </Stack>
    </Part>
  );
};

const CommentForm = ({ item: { documentId, id: feedbackId } }: { readonly item: Item }) => {
  const { t } = useTranslation('feedback');
  const queries = useQueryClient();
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState('');
  const [writing, setWriting] = useState(false);
  const send = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/v1/documents/{documentId}/feedback/{feedbackId}/comments', {
          params: { path: { documentId, feedbackId } },
          body: { text },
        }),
      ),
    onSuccess: async () => {
      setText('');
      await queries.invalidateQueries({ queryKey: ['document', documentId, 'feedback'] });
    },
    onError: (error) => tellFailed(t('comments.failed'), error),
  });
  const isEmpty = text.trim() === '';
  const submit = (): void => {
    if (!isEmpty && !send.isPending) send.mutate();
  };
  useShortcut('comment', () => field.current?.focus());
  useShortcut('submit', submit, writing && !isEmpty);
  return (
    <Stack gap={6}>
      <ShortcutTip id="comment">
        <Textarea
          ref={field}
          aria-label={t('comments.write')}
          placeholder={t('comments.write')}
          size="sm"
          autosize
          minRows={1}
          maxRows={8}
          maxLength={MAX_LENGTH}
          value={text}
          onChange={({ currentTarget: { value } }) => setText(value)}
          onFocus={() => setWriting(true)}
          onBlur={() => setWriting(false)}
          onKeyDown={({ key, currentTarget }) => key === 'Escape' && currentTarget.blur()}
        />
      </ShortcutTip>
      {!isEmpty && (
        <Group justify="flex-end">
          <ShortcutTip id="submit">
            <Button size="compact-sm" variant="default" onClick={submit} loading={send.isPending}>
              {t('comments.send')}
            </Button>
          </ShortcutTip>
        </Group>
      )}
    </Stack>
  );
};
