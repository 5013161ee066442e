import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '../../i18n/formats.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { Part } from '../finding/part.tsx';
import { isDecided, type Item } from '../queue/queue.ts';
import { Difference } from '../text/difference.tsx';
import { readConflict, type Conflict } from './read-conflict.ts';
import type { Failure } from './use-decisions.tsx';

const CONTEXT = 200;

interface Props {
  readonly failure: Failure;
  /** Decides again, on the item as it is now and for the version that is shown here. */
  readonly onDecide: (item: Item, version: number) => void;
  readonly onSkip: () => void;
  /** Shows the item as it is now. */
  readonly onLook: (item: Item) => void;
}

/** The text or the item is not what somebody saw when they decided: shows both, and leaves the choice to them. */
export const ConflictDialog = ({ failure, onDecide, onSkip, onLook }: Props) => {
  const { t } = useTranslation('feedback');
  const queries = useQueryClient();
  const conflict = useQuery({
    queryKey: ['conflict', failure.item.id, failure.seenVersion, failure.decision.kind],
    queryFn: () => readConflict(queries, failure),
    gcTime: 0,
    staleTime: 0,
  });
  return (
    <Modal opened onClose={() => onLook(failure.item)} size="lg" title={t('conflict.title')}>
      <Stack gap="md">
        <Text size="sm" fw={600}>
          {failure.item.title}
        </Text>
        <Loaded query={conflict} lines={4}>
          {(read) => (
            <Explained conflict={read} failure={failure} onDecide={onDecide} onSkip={onSkip} onLook={onLook} />
          )}
        </Loaded>
      </Stack>
    </Modal>
  );
};

const Explained = ({
  conflict,
  failure: { decision },
  onDecide,
  onSkip,
  onLook,
}: Props & { readonly conflict: Conflict }) => {
  const { t } = useTranslation('feedback');
  const { item, open, seenVersion, currentVersion, version, before, after } = conflict;
  const isTaken = isDecided(item);
  const hasMoved = currentVersion !== seenVersion;
  const mine = t(`decide.${decision.kind === 'modify' ? 'edit' : decision.kind}`);
  return (
    <>
      <Text size="sm">
        {isTaken
          ? t('conflict.decided', {
              who: item.decidedBy ?? '',
              when: item.decidedAt === null ? '' : formatDateTime(item.decidedAt),
              status: t(`status.${item.status}`),
            })
          : open
            ? t('conflict.moved')
            : item.status === 'orphaned'
              ? t('conflict.orphaned')
              : t('conflict.gone')}
      </Text>
      {isTaken && item.rejectionReason !== null && <Text size="sm">{item.rejectionReason}</Text>}
      {hasMoved && (
        <Part
          title={t('conflict.versions', {
            seen: seenVersion,
            current: currentVersion,
            who: version.createdBy,
            when: formatDateTime(version.createdAt),
          })}
        >
          {before === after ? (
            <Text size="sm" c="dimmed">
              {t('conflict.sameText')}
            </Text>
          ) : (
            <Difference before={before} after={after} context={CONTEXT} />
          )}
        </Part>
      )}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onSkip}>
          {t('conflict.skip')}
        </Button>
        <Button variant={open ? 'default' : 'filled'} onClick={() => onLook(open ?? item)} data-autofocus={!open}>
          {t('conflict.look')}
        </Button>
        {open && (
          <Button onClick={() => onDecide(open, currentVersion)} data-autofocus>
            {t('conflict.decide', { what: mine, version: currentVersion })}
          </Button>
        )}
      </Group>
    </>
  );
};
