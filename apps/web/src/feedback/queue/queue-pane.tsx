import { Badge, Box, Checkbox, Group, Loader, Progress, Text, Title, UnstyledButton } from '@mantine/core';
import {
  IconArrowBackUp,
  IconCheck,
  IconExclamationCircle,
  IconLinkOff,
  IconMessageCircle,
  IconPencil,
  IconX,
  type TablerIcon,
} from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useEffectEvent, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber, formatPercent } from '../../i18n/formats.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { SeverityBadge, type Severity } from '../../ui/severity-badge.tsx';
import type { Grouping } from '../review-search.ts';
import { progressOf, type Group as QueueGroup, type Item } from './queue.ts';
import classes from './queue.module.css';

interface Props {
  readonly items: readonly Item[];
  readonly groups: readonly QueueGroup[];
  readonly grouping: Grouping;
  readonly current: string | undefined;
  /** Ids of findings. */
  readonly selected: ReadonlySet<string>;
  readonly busy: ReadonlySet<string>;
  readonly failed: ReadonlySet<string>;
  readonly onOpen: (item: Item) => void;
  readonly onSelect: (item: Item) => void;
  readonly onClear: () => void;
}

type Row = { readonly kind: 'group'; readonly group: QueueGroup } | { readonly kind: 'item'; readonly item: Item };

const HEADING_PX = 34;
const ITEM_PX = 58;

/** The items to decide on, under headings; only those in sight are drawn. */
export const QueuePane = ({ items, groups, grouping, current, ...row }: Props) => {
  const { t } = useTranslation('feedback');
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useMemo(
    () =>
      groups.flatMap((group): Row[] => [
        { kind: 'group', group },
        ...group.items.map((item): Row => ({ kind: 'item', item })),
      ]),
    [groups],
  );
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (n) => (rows[n]?.kind === 'group' ? HEADING_PX : ITEM_PX),
    getItemKey: (n) => {
      const one = rows[n];
      return one === undefined ? n : one.kind === 'group' ? `group ${one.group.key}` : one.item.id;
    },
    overscan: 8,
  });
  const at = rows.findIndex((one) => one.kind === 'item' && one.item.id === current);
  const isListed = at >= 0;
  // Only when another item is looked at: reading again must not take the list from under a hand.
  const showCurrent = useEffectEvent(() => {
    if (at >= 0) virtual.scrollToIndex(at === 1 ? 0 : at, { align: 'auto' });
  });
  useEffect(() => showCurrent(), [current, isListed]);
  return (
    <>
      <QueueProgress items={items} />
      {rows.length === 0 ? (
        <EmptyState title={t('queue.nothing')} text={t('queue.nothingHint')} action={<ClearButton {...row} />} />
      ) : (
        <Box ref={scroller} className={classes['scroller']} tabIndex={0} role="group" aria-label={t('queue.list')}>
          <ul className={classes['list']} style={{ height: virtual.getTotalSize() }}>
            {virtual.getVirtualItems().map(({ key, index, start }) => {
              const one = rows[index];
              return (
                one && (
                  <li
                    key={key}
                    ref={virtual.measureElement}
                    data-index={index}
                    className={classes['row']}
                    style={{ transform: `translateY(${start}px)` }}
                  >
                    {one.kind === 'group' ? (
                      <GroupHeading group={one.group} grouping={grouping} />
                    ) : (
                      <ItemRow item={one.item} isCurrent={one.item.id === current} {...row} />
                    )}
                  </li>
                )
              );
            })}
          </ul>
        </Box>
      )}
    </>
  );
};

const ClearButton = ({ onClear }: Pick<Props, 'onClear'>) => {
  const { t } = useTranslation('feedback');
  return (
    <UnstyledButton onClick={onClear} td="underline" fz="sm" c="var(--mantine-color-text)">
      {t('queue.clear')}
    </UnstyledButton>
  );
};

const QueueProgress = ({ items }: { readonly items: readonly Item[] }) => {
  const { t } = useTranslation('feedback');
  const { decided, total } = progressOf(items);
  const share = total === 0 ? 1 : decided / total;
  return (
    <Box px="sm" pb="xs">
      <Group justify="space-between" mb={4}>
        <Text size="sm" fw={600}>
          {t('queue.progress', { decided: formatNumber(decided), total: formatNumber(total) })}
        </Text>
        <Text size="xs" c="dimmed">
          {formatPercent(share)}
        </Text>
      </Group>
      <Progress value={share * 100} size="sm" aria-label={t('queue.progressLabel')} />
    </Box>
  );
};

const GroupHeading = ({
  group: { key, title, items },
  grouping,
}: {
  readonly group: QueueGroup;
  readonly grouping: Grouping;
}) => {
  const { t } = useTranslation('feedback');
  return (
    <Group className={classes['heading'] ?? ''} gap="xs" wrap="nowrap">
      <Title order={3} size="xs" fw={650} className={classes['headingText'] ?? ''} title={title}>
        {grouping === 'severity' ? (
          <SeverityBadge severity={key as Severity} />
        ) : grouping === 'rule' ? (
          `${key} · ${title}`
        ) : title === '' ? (
          t('queue.noSection')
        ) : (
          title
        )}
      </Title>
      <Badge size="xs" variant="default" style={{ flexShrink: 0 }}>
        {formatNumber(items.length)}
      </Badge>
    </Group>
  );
};

const STATUS_ICONS: Readonly<Record<Exclude<Item['status'], 'pending'>, TablerIcon>> = {
  accepted: IconCheck,
  modified: IconPencil,
  rejected: IconX,
  superseded: IconArrowBackUp,
  orphaned: IconLinkOff,
};

interface RowProps extends Omit<Props, 'items' | 'groups' | 'grouping' | 'current' | 'onClear'> {
  readonly item: Item;
  readonly isCurrent: boolean;
}

const ItemRow = ({ item, isCurrent, selected, busy, failed, onOpen, onSelect }: RowProps) => {
  const { t } = useTranslation('feedback');
  const quote = item.original.quote
    .replace(/\*\*|`/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return (
    <div className={classes['item']} data-current={isCurrent || undefined} data-severity={item.severity}>
      {item.status === 'pending' ? (
        <Checkbox
          size="xs"
          checked={selected.has(item.findingId)}
          onChange={() => onSelect(item)}
          aria-label={t('queue.select', { title: item.title })}
          className={classes['check'] ?? ''}
        />
      ) : (
        <StatusIcon status={item.status} />
      )}
      <UnstyledButton
        className={classes['open'] ?? ''}
        onClick={() => onOpen(item)}
        aria-current={isCurrent || undefined}
      >
        <span className={classes['title']}>{item.title}</span>
        <span className={classes['quote']}>
          <span className={classes['rule']}>{item.ruleId}</span> {quote === '' ? item.explanation : `“${quote}”`}
        </span>
      </UnstyledButton>
      <div className={classes['side']}>
        <SeverityBadge severity={item.severity} />
        <Group gap={4} wrap="nowrap" justify="flex-end">
          {busy.has(item.id) && <Loader size={12} aria-label={t('saving')} />}
          {failed.has(item.id) && (
            <IconExclamationCircle size={14} color="var(--mantine-color-red-6)" role="img" aria-label={t('notSaved')} />
          )}
          {item.commentCount > 0 && (
            <span
              className={classes['comments']}
              role="img"
              aria-label={t('comments.count', { count: item.commentCount })}
            >
              <IconMessageCircle size={12} aria-hidden /> {item.commentCount}
            </span>
          )}
        </Group>
      </div>
    </div>
  );
};

const StatusIcon = ({ status }: { readonly status: Exclude<Item['status'], 'pending'> }) => {
  const { t } = useTranslation('feedback');
  const Icon = STATUS_ICONS[status];
  return (
    <span role="img" aria-label={t(`status.${status}`)} title={t(`status.${status}`)} className={classes['status']}>
      <Icon size={15} aria-hidden />
    </span>
  );
};
