import { Box, Button, Checkbox, Group, Text, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useWindowVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client.ts';
import { useDensity, type Density } from '../app/density.ts';
import { useShortcut } from '../keyboard/use-shortcut.ts';
import { LibraryCard, LibraryRow, type LibraryItemProps } from './library-row.tsx';
import classes from './library-list.module.css';
import { directionOf, nextSort, type Sort, type SortColumn } from './library-search.ts';
import type { Selection } from './library-selection.ts';

const ROW_PX: Readonly<Record<Density, number>> = { comfortable: 53, compact: 35 };
const CARD_PX = 150;
/** Rows beyond the window that are drawn already. */
const AHEAD = 12;
/** The next page is read when so few rows are left. */
const NEAR_END = 30;

interface Props {
  readonly documents: readonly Schemas['DocumentView'][];
  readonly sort: Sort | undefined;
  readonly onSort: (sort: Sort | undefined) => void;
  readonly selection: Selection;
  readonly onSelect: (id: string, reach: boolean) => void;
  readonly onSelectAll: () => void;
  readonly hasMore: boolean;
  readonly loadingMore: boolean;
  readonly onMore: () => void;
}

/** The documents as a table, or as cards in a narrow window. Only what is near the window is drawn. */
export const LibraryList = (props: Props) => {
  const { documents, selection, onSelect, hasMore, loadingMore, onMore } = props;
  const { t } = useTranslation(['library', 'ui']);
  const density = useDensity();
  const narrow = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false });
  const top = useRef<HTMLDivElement>(null);
  const margin = usePlaceOnPage(top);
  const virtualizer = useWindowVirtualizer({
    count: documents.length,
    estimateSize: () => (narrow ? CARD_PX : ROW_PX[density]),
    getItemKey: (index) => documents[index]?.id ?? index,
    overscan: AHEAD,
    scrollMargin: margin,
    scrollPaddingStart: 110,
    scrollPaddingEnd: 80,
  });
  useEffect(() => virtualizer.measure(), [virtualizer, density, narrow]);
  const lastDrawn = virtualizer.getVirtualItems().at(-1)?.index ?? 0;
  const nearEnd = hasMore && !loadingMore && lastDrawn >= documents.length - NEAR_END;
  useEffect(() => {
    if (nearEnd) onMore();
  }, [nearEnd, onMore, documents.length]);
  const [active, setActive] = useActiveRow(props, virtualizer);
  const itemProps = (index: number): LibraryItemProps | undefined => {
    const document = documents[index];
    return (
      document && {
        document,
        index,
        selected: selection.ids.has(document.id),
        active: index === active,
        onSelect,
        onActive: setActive,
      }
    );
  };
  const Shape = narrow ? Cards : Rows;
  return (
    <Box ref={top}>
      <Shape {...props} virtualizer={virtualizer} itemProps={itemProps} height={ROW_PX[density]} margin={margin} />
      <Group justify="center" py="md" mih={64}>
        {hasMore ? (
          <Button variant="default" size="xs" loading={loadingMore} onClick={onMore}>
            {t('ui:loadMore')}
          </Button>
        ) : (
          documents.length > ROW_PX.compact && (
            <Text size="xs" c="dimmed">
              {t('allLoaded')}
            </Text>
          )
        )}
      </Group>
    </Box>
  );
};

/** How far below the top of the page an element begins; what stands above it comes and goes. */
const usePlaceOnPage = (element: RefObject<HTMLElement | null>): number => {
  const [place, setPlace] = useState(0);
  useEffect(() => {
    const observer = new ResizeObserver(() => {
      if (element.current) setPlace(Math.round(element.current.getBoundingClientRect().top + window.scrollY));
    });
    observer.observe(document.body);
    return () => observer.disconnect();
  }, [element]);
  return place;
};

type WindowVirtualizer = Virtualizer<Window, Element>;

/** The row that the keyboard is at: j and k move it, o opens it, x ticks it. Its link has the focus. */
const useActiveRow = ({ documents, onSelect }: Props, virtualizer: WindowVirtualizer) => {
  const navigate = useNavigate();
  const [active, setActive] = useState<number>();
  const current = active === undefined ? undefined : documents[active];
  const go = (index: number): void => {
    const next = Math.max(0, Math.min(documents.length - 1, index));
    const document = documents[next];
    if (!document) return;
    setActive(next);
    virtualizer.scrollToIndex(next, { align: 'auto' });
    focusSoon(document.id);
  };
  useShortcut('next', () => go(active === undefined ? 0 : active + 1));
  useShortcut('previous', () => go(active === undefined ? 0 : active - 1));
  useShortcut(
    'open',
    () => current && void navigate({ to: '/documents/$documentId', params: { documentId: current.id } }),
    current !== undefined,
  );
  useShortcut('select', () => current && onSelect(current.id, false), current !== undefined);
  return [active, useCallback((index: number) => setActive(index), [])] as const;
};

/** A row that was out of sight is drawn some frames later. */
const focusSoon = (documentId: string, tries = 10): void => {
  requestAnimationFrame(() => {
    const link = document.querySelector<HTMLElement>(`[data-document="${documentId}"]`);
    if (link) link.focus({ preventScroll: true });
    else if (tries > 0) focusSoon(documentId, tries - 1);
  });
};

interface ShapeProps extends Props {
  readonly virtualizer: WindowVirtualizer;
  readonly itemProps: (index: number) => LibraryItemProps | undefined;
  readonly height: number;
  readonly margin: number;
}

const WIDTHS = ['2.2rem', 'auto', '8.5rem', '6.5rem', '11.5rem', '8rem', '8.5rem', '4.2rem', '6.8rem'];
const COLUMN_COUNT = WIDTHS.length;
const FIRST_WIDE = 6;
const LAST_WIDE = 7;

const Rows = ({
  documents,
  sort,
  onSort,
  selection,
  onSelectAll,
  hasMore,
  virtualizer,
  itemProps,
  height,
  margin,
}: ShapeProps) => {
  const { t } = useTranslation('library');
  const items = virtualizer.getVirtualItems();
  const before = (items[0]?.start ?? margin) - margin;
  const after = virtualizer.getTotalSize() - ((items.at(-1)?.end ?? margin) - margin);
  const ticked = documents.filter(({ id }) => selection.ids.has(id)).length;
  const sorted = { sort, onSort };
  return (
    <table
      className={classes['table']}
      style={{ '--row-height': `${height}px` } as React.CSSProperties}
      aria-rowcount={hasMore ? -1 : documents.length + 1}
    >
      <caption>
        <VisuallyHidden>{t('table')}</VisuallyHidden>
      </caption>
      <colgroup>
        {WIDTHS.map((width, column) => (
          <col
            key={column}
            style={{ width }}
            className={(column >= FIRST_WIDE && column <= LAST_WIDE ? classes['wide'] : undefined) ?? ''}
          />
        ))}
      </colgroup>
      <thead>
        <tr aria-rowindex={1}>
          <th scope="col">
            <Checkbox
              size="xs"
              checked={ticked > 0 && ticked === documents.length}
              indeterminate={ticked > 0 && ticked < documents.length}
              onChange={onSelectAll}
              aria-label={t('selectAll')}
            />
          </th>
          <SortHead column="title" label={t('columns.title')} {...sorted} />
          <th scope="col">{t('columns.status')}</th>
          <SortHead column="readiness" label={t('columns.readiness')} {...sorted} />
          <SortHead column="findings" label={t('columns.findings')} {...sorted} />
          <th scope="col">{t('columns.compliance')}</th>
          <th scope="col" className={classes['wide']}>
            {t('columns.tags')}
          </th>
          <th scope="col" className={classes['wide']}>
            {t('columns.version')}
          </th>
          <SortHead column="updatedAt" label={t('columns.updated')} {...sorted} />
        </tr>
      </thead>
      <tbody>
        <Gap height={before} />
        {items.map(({ key, index }) => {
          const props = itemProps(index);
          return props && <LibraryRow key={key} {...props} />;
        })}
        <Gap height={after} />
      </tbody>
    </table>
  );
};

/** Stands for the rows that are not drawn. */
const Gap = ({ height }: { readonly height: number }) =>
  height > 0 && (
    <tr aria-hidden>
      <td colSpan={COLUMN_COUNT} style={{ height, padding: 0 }} />
    </tr>
  );

interface SortHeadProps extends Pick<Props, 'sort' | 'onSort'> {
  readonly column: SortColumn;
  readonly label: string;
}

const SortHead = ({ column, label, sort, onSort }: SortHeadProps) => {
  const { t } = useTranslation('library');
  const direction = directionOf(column, sort);
  return (
    <th scope="col" aria-sort={direction ?? 'none'}>
      <UnstyledButton
        className={classes['sort']}
        data-sorted={direction}
        title={t('sortBy', { column: label })}
        onClick={() => onSort(nextSort(column, sort))}
      >
        {label}
        {direction === 'ascending' && <IconArrowUp size={13} aria-hidden />}
        {direction === 'descending' && <IconArrowDown size={13} aria-hidden />}
      </UnstyledButton>
    </th>
  );
};

const Cards = ({ virtualizer, itemProps, margin }: ShapeProps) => {
  const { t } = useTranslation('library');
  return (
    <ul className={classes['cards']} style={{ height: virtualizer.getTotalSize() }} aria-label={t('table')}>
      {virtualizer.getVirtualItems().map(({ key, index, start }) => {
        const props = itemProps(index);
        return (
          props && (
            <li
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              className={classes['cardPlace']}
              style={{ transform: `translateY(${start - margin}px)` }}
            >
              <LibraryCard {...props} />
            </li>
          )
        );
      })}
    </ul>
  );
};
