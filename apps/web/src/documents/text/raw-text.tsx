import { useEffect, useMemo, useRef } from 'react';
import classes from './raw-text.module.css';

interface Props {
  readonly markdown: string;
  /** What to scroll to and mark, in UTF-16 units. */
  readonly span?: { readonly start: number; readonly end: number } | undefined;
}

/** Lines that are laid out together; those out of sight cost nothing. */
const LINES = 60;

interface Part {
  readonly text: string;
  readonly start: number;
  readonly lines: number;
}

const partsOf = (markdown: string): Part[] => {
  const lines = markdown.split('\n');
  const parts: Part[] = [];
  let start = 0;
  for (let first = 0; first < lines.length; first += LINES) {
    const some = lines.slice(first, first + LINES);
    const last = first + LINES >= lines.length;
    const text = some.join('\n') + (last ? '' : '\n');
    parts.push({ text, start, lines: some.length });
    start += text.length;
  }
  return parts;
};

/** A version's Markdown as it is written. */
export const RawText = ({ markdown, span }: Props) => {
  const root = useRef<HTMLPreElement>(null);
  const parts = useMemo(() => partsOf(markdown), [markdown]);
  useEffect(() => root.current?.querySelector('mark')?.scrollIntoView({ block: 'center' }), [span, parts]);
  return (
    <pre ref={root} className={classes['raw']} tabIndex={0} data-raw>
      {parts.map(({ text, start, lines }) => (
        <span key={start} className={classes['part']} style={{ containIntrinsicHeight: `auto ${lines * 1.5}em` }}>
          <Marked text={text} from={(span?.start ?? Infinity) - start} to={(span?.end ?? -1) - start} />
        </span>
      ))}
    </pre>
  );
};

const Marked = ({ text, from, to }: { readonly text: string; readonly from: number; readonly to: number }) => {
  if (from >= text.length || to < 0 || (to === 0 && from < 0)) return text;
  const [start, end] = [Math.max(0, from), Math.min(text.length, to)];
  return (
    <>
      {text.slice(0, start)}
      <mark>{text.slice(start, end)}</mark>
      {text.slice(end)}
    </>
  );
};
