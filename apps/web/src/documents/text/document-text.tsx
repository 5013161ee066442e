import { Box } from '@mantine/core';
import {
  Fragment,
  memo,
  useDeferredValue,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  useState,
  type MouseEvent,
  type ReactNode,
} from 'react';
import type { Schemas } from '../../api/client.ts';
import { BlockText } from './block-text.tsx';
import classes from './document-text.module.css';
import type { Mark } from './mark-spans.ts';
import { whenNear } from './when-near.ts';

type Block = Pick<Schemas['BlockView'], 'id' | 'kind' | 'start' | 'end'>;

interface Props {
  readonly markdown: string;
  /** In the order of the text. */
  readonly blocks: readonly Block[];
  readonly marks?: readonly Mark[];
  /** The mark that is looked at: it stands out and is scrolled to. */
  readonly active?: string | undefined;
  readonly onMark?: (id: string) => void;
  /** Before the names of pictures, e.g. `/api/v1/documents/…/images/`. */
  readonly imagesAt?: string;
  /** Id of a block to begin with, instead of the first one. */
  readonly from?: string | undefined;
  /** What is said before a block, by its id. */
  readonly notes?: ReadonlyMap<string, ReactNode>;
}

const NOTHING: readonly Piece[] = [];

/**
 * A version as people read it. A long one stays light: a block is plain text until it comes near the window, so that it can be
 * found and scrolled through at once, and is drawn then.
 */
export const DocumentText = ({ markdown, blocks, marks = [], active, onMark, imagesAt, from, notes }: Props) => {
  const root = useRef<HTMLDivElement>(null);
  const all = useMemo(() => blocks.map((block) => pieceOf(markdown, block, marks)), [markdown, blocks, marks]);
  // Thousands of blocks are put together in steps, between which the page answers.
  const pieces = useDeferredValue(all, NOTHING);
  const lookedAt = useRef<string>(undefined);
  useEffect(() => {
    if (active === undefined) return undefined;
    // Scrolls for another mark or another text only: somebody may be reading elsewhere when marks come and go.
    const place = `${active} ${markdown.length}`;
    return showMark(root.current, active, lookedAt.current !== place, () => (lookedAt.current = place));
  }, [active, pieces, markdown]);
  const there = pieces.length > 0;
  const begin = useEffectEvent(() => {
    if (from !== undefined)
      root.current?.querySelector(`[data-block="${CSS.escape(from)}"]`)?.scrollIntoView({ block: 'start' });
  });
  // Only at the beginning: afterwards the reader scrolls.
  useEffect(() => {
    if (there) begin();
  }, [there]);
  const choose = ({ target }: MouseEvent): void => {
    const ids = target instanceof Element ? target.closest('mark')?.dataset['marks'] : undefined;
    const over = ids?.split(' ') ?? [];
    // Where marks overlap, each further click goes on to the next one.
    const next = over[(over.indexOf(active ?? '') + 1) % over.length];
    if (next !== undefined) onMark?.(next);
  };
  return (
    <Box ref={root} className={classes['text']} onClick={onMark ? choose : undefined}>
      {pieces.map((piece) => (
        <Fragment key={piece.id}>
          {notes?.get(piece.id)}
          <NearbyBlock piece={piece} imagesAt={imagesAt} wanted={piece.marks.some(({ id }) => id === active)} />
        </Fragment>
      ))}
    </Box>
  );
};

interface Piece {
  readonly id: string;
  readonly kind: Block['kind'];
  readonly source: string;
  readonly marks: readonly Mark[];
  /** Columns by which it is indented in the Markdown: the level of a list item. */
  readonly indent: number;
}

const pieceOf = (markdown: string, { id, kind, start, end }: Block, marks: readonly Mark[]): Piece => {
  const raw = markdown.slice(start, end);
  const source = raw.trimStart();
  const from = start + raw.length - source.length;
  const lineStart = markdown.lastIndexOf('\n', from - 1) + 1;
  const indented = /^\s*$/.test(markdown.slice(lineStart, from));
  return {
    id,
    kind,
    source,
    indent: indented ? from - lineStart : 0,
    marks: marks
      .filter((mark) =>
        mark.start === mark.end ? mark.start >= start && mark.start <= end : mark.start < end && mark.end > start,
      )
      .map((mark) => ({ ...mark, start: mark.start - from, end: mark.end - from })),
  };
};

/** For a guess at the height of what was never laid out. */
const CHARACTERS_A_LINE = 95;
const LINE_EM = 1.6;

const FOOTNOTE = /^\[\^([^\]]+)\]:\s*/;

const NearbyBlock = memo(
  ({
    piece,
    imagesAt,
    wanted,
  }: {
    readonly piece: Piece;
    readonly imagesAt: string | undefined;
    readonly wanted: boolean;
  }) => {
    const element = useRef<HTMLDivElement>(null);
    const [near, setNear] = useState(false);
    useEffect(() => {
      if (near || !element.current) return undefined;
      return whenNear(element.current, () => setNear(true));
    }, [near]);
    const { id, kind, source, indent, marks } = piece;
    const footnote = kind === 'footnote' ? FOOTNOTE.exec(source) : null;
    const skipped = footnote?.[0].length ?? 0;
    return (
      <div
        ref={element}
        data-block={id}
        data-kind={kind}
        className={classes['block']}
        style={{
          ...(indent > 0 ? { marginInlineStart: `${indent * 0.5}em` } : {}),
          containIntrinsicBlockSize: `auto ${Math.ceil(source.length / CHARACTERS_A_LINE) * LINE_EM + LINE_EM}em`,
        }}
      >
        {footnote && <sup>{footnote[1]}</sup>}
        {near || wanted ? (
          <BlockText
            source={source.slice(skipped)}
            marks={
              skipped === 0
                ? marks
                : marks.map((mark) => ({ ...mark, start: mark.start - skipped, end: mark.end - skipped }))
            }
            {...(imagesAt === undefined ? {} : { imagesAt })}
          />
        ) : (
          <p className={classes['plain']}>{source}</p>
        )}
      </div>
    );
  },
);

/** Makes a mark stand out, and scrolls it to the middle when it `scrolls`; then tells `onSeen`. */
const showMark = (root: HTMLElement | null, id: string, scrolls: boolean, onSeen: () => void): (() => void) => {
  const frame = requestAnimationFrame(() => {
    const found = [...(root?.querySelectorAll<HTMLElement>('mark[data-marks]') ?? [])].filter((mark) =>
      mark.dataset['marks']?.split(' ').includes(id),
    );
    for (const mark of found) mark.dataset['active'] = '';
    if (!scrolls || !found[0]) return;
    found[0].scrollIntoView({ block: 'center', behavior: 'auto' });
    onSeen();
  });
  return () => {
    cancelAnimationFrame(frame);
    for (const mark of root?.querySelectorAll<HTMLElement>('mark[data-active]') ?? []) delete mark.dataset['active'];
  };
};
