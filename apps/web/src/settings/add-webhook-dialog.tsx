import { Button, Checkbox, Fieldset, Group, Modal, Radio, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api, type Schemas } from '../api/client.ts';
import { Problem } from '../api/problem.ts';
import { tellDone, tellFailed } from '../ui/tell.ts';
import { webhooksQuery } from './queries.ts';
import { newSecret } from './webhook-secret.ts';

type MessageType = Schemas['AddWebhookRequest']['events'][number];

const MESSAGES = [
  'document.uploaded',
  'document.converting',
  'document.converted',
  'document.failed',
  'document.changed',
  'document.withdrawn',
  'version.created',
  'analysis.progress',
  'analysis.completed',
  'analysis.failed',
  'analysis.cancelled',
  'findings.changed',
  'suppression.changed',
  'feedback.changed',
  'feedback.commented',
  'group.changed',
  'compliance.changed',
  'waiver.granted',
  'waiver.revoked',
  'waiver.expired',
  'export.completed',
  'export.failed',
] as const satisfies readonly MessageType[];

/** The message that is about a field, as the server says it. */
const faultOf = (error: unknown, name: string): string | undefined => {
  if (!(error instanceof Problem)) return undefined;
  const fault = error.body.errors?.find(({ field }) => field === name || field?.startsWith(`${name}.`));
  if (fault) return fault.message;
  return name === 'url' && error.body.errors === undefined ? error.message : undefined;
};

/** An address, the messages that it hears, and the secret that they are signed with. */
export const AddWebhookDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { t } = useTranslation(['settings', 'ui']);
  const [url, setUrl] = useState('');
  const [all, setAll] = useState(true);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [secret, setSecret] = useState('');
  const queries = useQueryClient();
  const add = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/v1/webhooks', {
          body: { url: url.trim(), events: all ? ['*'] : MESSAGES.filter((type) => chosen.includes(type)), secret },
        }),
      ),
    onSuccess: async () => {
      tellDone(t('added'));
      await queries.invalidateQueries({ queryKey: webhooksQuery().queryKey });
      onClose();
    },
    onError: (error) => (error instanceof Problem ? undefined : tellFailed(t('addFailed'), error)),
  });
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(secret);
    tellDone(t('copied'));
  };
  return (
    <Modal opened onClose={onClose} title={t('addWebhook')} size="lg">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          add.mutate();
        }}
      >
        <Stack>
          <TextInput
            data-autofocus
            type="url"
            label={t('url')}
            description={t('urlHint')}
            required
            value={url}
            onChange={({ currentTarget }) => setUrl(currentTarget.value)}
            error={faultOf(add.error, 'url')}
          />
          <Radio.Group
            label={t('events')}
            value={all ? 'all' : 'chosen'}
            onChange={(value) => setAll(value === 'all')}
            error={faultOf(add.error, 'events')}
          >
            <Group mt={4}>
              <Radio value="all" label={t('allEvents')} />
              <Radio value="chosen" label={t('chosenEvents')} />
            </Group>
          </Radio.Group>
          {!all && (
            <Fieldset legend={t('events')} p="sm">
              <Checkbox.Group value={[...chosen]} onChange={setChosen}>
                <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs">
                  {MESSAGES.map((type) => (
                    <Checkbox key={type} value={type} label={type} size="sm" />
                  ))}
                </SimpleGrid>
              </Checkbox.Group>
            </Fieldset>
          )}
          <Group align="flex-end" gap="xs">
            <TextInput
              flex="1 1 14rem"
              label={t('secret')}
              description={t('secretHint')}
              required
              ff="monospace"
              autoComplete="off"
              value={secret}
              onChange={({ currentTarget }) => setSecret(currentTarget.value)}
              error={faultOf(add.error, 'secret')}
            />
            <Button variant="default" onClick={() => setSecret(newSecret())}>
              {t('generate')}
            </Button>
            <Button variant="default" disabled={secret === ''} onClick={() => void copy()}>
              {t('copy')}
            </Button>
          </Group>
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('ui:cancel')}
            </Button>
            <Button type="submit" loading={add.isPending} disabled={url.trim() === '' || secret === ''}>
              {t('add')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
};
