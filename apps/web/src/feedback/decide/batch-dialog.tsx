import { Alert, Anchor, Button, Group, Loader, Modal, SegmentedControl, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client.ts';
import { isProblem, Problem } from '../../api/problem.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { isAlike, type Item } from '../queue/queue.ts';
import { changedStretches } from '../text/changed-stretches.ts';
import { Difference } from '../text/difference.tsx';
import type { ShownText } from '../text/use-shown-text.ts';
import classes from './decide.module.css';
import { decideTogether, type BatchDecision } from './decisions.ts';
import { ReasonField } from './reason-field.tsx';

interface Props {
  readonly documentId: string;
  readonly items: readonly Item[];
  readonly shown: ShownText;
  readonly onDone: (items: readonly Item[], action: BatchDecision['action'], version: number | null) => void;
  readonly onOpen: (id: string) => void;
  readonly onSelect: (ids: readonly string[]) => void;
  readonly onClose: () => void;
}

const CONTEXT = 90;

/** One decision on several items: what it comes to is shown first. */
export const BatchDialog = ({ documentId, items, shown, onDone, onOpen, onSelect, onClose }: Props) => {
  const { t } = useTranslation('feedback');
  const proposes = items.some(({ suggestion }) => suggestion !== null);
  const [action, setAction] = useState<BatchDecision['action']>(proposes ? 'accept' : 'reject');
  const [reason, setReason] = useState('');
  const ids = items.map(({ id }) => id);
  const preview = useQuery({
    queryKey: ['document', documentId, 'feedback', 'preview', action, shown.version, ids],
    queryFn: () =>
      decideTogether(documentId, ids, action === 'accept' ? { action } : { action, reason: '' }, {
        baseVersion: shown.version,
        dryRun: true,
      }),
    enabled: ids.length > 0,
    gcTime: 0,
    retry: false,
  });
  const send = useMutation({
    mutationFn: () =>
      decideTogether(documentId, ids, action === 'accept' ? { action } : { action, reason: reason.trim() }, {
        baseVersion: shown.version,
      }),
    onSuccess: (done) => onDone(done.items, action, done.appliedVersion),
  });
  const error = send.error ?? preview.error;
  const isReady = preview.isSuccess && !error && (action === 'accept' || reason.trim() !== '');
  const open = (id: string): void => {
    onClose();
    onOpen(id);
  };
  return (
    <Modal opened onClose={onClose} size="lg" title={t('batch.title', { count: items.length })}>
      <Stack gap="md">
        <SegmentedControl
          aria-label={t('batch.what')}
          value={action}
          onChange={(value) => {
            send.reset();
            setAction(value === 'accept' ? 'accept' : 'reject');
          }}
          data={[
            { value: 'accept', label: t('decide.accept'), disabled: !proposes },
            { value: 'reject', label: t('decide.reject') },
          ]}
        />
        {!proposes && (
          <Text size="sm" c="dimmed">
            {t('batch.nothingProposed')}
          </Text>
        )}
        {error ? (
          <Refusal error={error} items={items} onOpen={open} onSelect={onSelect} />
        ) : preview.data === undefined ? (
          <Group gap="xs" role="status">
            <Loader size="xs" /> <Text size="sm">{t('batch.looking')}</Text>
          </Group>
        ) : action === 'accept' ? (
          <Preview batch={preview.data} shown={shown} />
        ) : (
          <Text size="sm">{t('batch.rejects', { count: items.length })}</Text>
        )}
        {action === 'reject' && (
          <ReasonField
            label={t('reject.label')}
            placeholder={t('reject.placeholder')}
            presetsLabel={t('reject.presets')}
            presets={[t('reject.elsewhere'), t('reject.intended'), t('reject.notApplicable'), t('reject.wrong')]}
            value={reason}
            onChange={setReason}
          />
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('decide.cancel')}
          </Button>
          <Button onClick={() => send.mutate()} disabled={!isReady} loading={send.isPending} data-autofocus>
            {t(`batch.${action}`, { count: items.length })}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
};

const Preview = ({ batch: { diff }, shown }: { readonly batch: Schemas['BatchView']; readonly shown: ShownText }) => {
  const { t } = useTranslation('feedback');
  const stretches = useMemo(
    () => changedStretches(shown.markdown, shown.blocks, diff?.changes ?? []),
    [shown.markdown, shown.blocks, diff],
  );
  return (
    <Stack gap="xs">
      <Text size="sm">{t('batch.preview', { count: stretches.length, version: diff?.to ?? shown.version + 1 })}</Text>
      <Stack gap="xs" className={classes['preview'] ?? ''} tabIndex={0} role="group" aria-label={t('batch.changes')}>
        {stretches.map(({ start, before, after }) => (
          <Difference key={start} before={before} after={after} context={CONTEXT} />
        ))}
      </Stack>
    </Stack>
  );
};

interface RefusalProps {
  readonly error: unknown;
  readonly items: readonly Item[];
  readonly onOpen: (id: string) => void;
  readonly onSelect: (ids: readonly string[]) => void;
}

/** Why the items are not decided together, and what can be done about it. */
const Refusal = ({ error, items, onOpen, onSelect }: RefusalProps) => {
  const { t } = useTranslation('feedback');
  const titleOf = (id: string): string => {
    const item = items.find((one) => one.id === id);
    return item ? `${item.ruleId}: ${item.original.quote.slice(0, 60) || item.title}` : id;
  };
  const link = (id: string) => (
    <Anchor component="button" size="sm" onClick={() => onOpen(id)} ta="start">
      {titleOf(id)}
    </Anchor>
  );
  if (isProblem(error, 'mixed-batch')) {
    const kinds = items.filter((item, n) => items.findIndex((other) => isAlike(item, other)) === n);
    return (
      <Alert color="yellow" title={t('batch.mixed')} role="alert">
        <Stack gap="xs" align="flex-start">
          <Text size="sm">{t('batch.mixedHint')}</Text>
          {kinds.map((kind) => {
            const alike = items.filter((item) => isAlike(item, kind)).map(({ id }) => id);
            return (
              <Button key={kind.id} size="compact-sm" variant="default" onClick={() => onSelect(alike)}>
                {t('batch.keepOnly', { count: alike.length, rule: kind.ruleId, title: kind.title })}
              </Button>
            );
          })}
        </Stack>
      </Alert>
    );
  }
  if (isProblem(error, 'overlapping-edits')) {
    const pairs = pairsIn(error.body['overlapping']);
    const later = new Set(pairs.map(([, second]) => second));
    return (
      <Alert color="yellow" title={t('batch.overlapping')} role="alert">
        <Stack gap="xs" align="flex-start">
          <Text size="sm">{t('batch.overlappingHint')}</Text>
          {pairs.map(([first, second]) => (
            <Group key={`${first} ${second}`} gap="xs">
              {link(first)} <Text size="sm">↔</Text> {link(second)}
            </Group>
          ))}
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => onSelect(items.map(({ id }) => id).filter((id) => !later.has(id)))}
          >
            {t('batch.leaveOut', { count: later.size })}
          </Button>
        </Stack>
      </Alert>
    );
  }
  const about = error instanceof Problem ? error.body['feedbackId'] : undefined;
  const unproposed = isProblem(error, 'no-suggestion') ? items.filter(({ suggestion }) => suggestion !== null) : [];
  if (typeof about === 'string')
    return (
      <Alert color="yellow" title={t('batch.refused')} role="alert">
        <Stack gap="xs" align="flex-start">
          <Text size="sm">{error instanceof Error ? error.message : ''}</Text>
          {link(about)}
          <Button
            size="compact-sm"
            variant="default"
            onClick={() =>
              onSelect((unproposed.length > 0 ? unproposed : items).map(({ id }) => id).filter((id) => id !== about))
            }
          >
            {unproposed.length > 0
              ? t('batch.onlyProposed', { count: unproposed.length })
              : t('batch.leaveOut', { count: 1 })}
          </Button>
        </Stack>
      </Alert>
    );
  return <ErrorState error={error} />;
};

const pairsIn = (given: unknown): readonly (readonly [string, string])[] =>
  Array.isArray(given)
    ? given.flatMap((pair: unknown) =>
        Array.isArray(pair) && typeof pair[0] === 'string' && typeof pair[1] === 'string'
          ? [[pair[0], pair[1]] as const]
          : [],
      )
    : [];
