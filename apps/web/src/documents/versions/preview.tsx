import { useDeferredValue, useEffect, useMemo, useRef } from 'react';
import { DocumentText } from '../text/document-text.tsx';
import { previewBlocks } from './preview-blocks.ts';

interface Props {
  readonly documentId: string;
  readonly markdown: string;
  /** What is kept in sight, in UTF-16 units of the text. */
  readonly cursor: number;
}

/** What is being written, as it will be read. It follows the cursor. */
export const Preview = ({ documentId, markdown, cursor }: Props) => {
  const root = useRef<HTMLDivElement>(null);
  const text = useDeferredValue(markdown);
  const blocks = useMemo(() => previewBlocks(text), [text]);
  const at = blocks.findLast(({ start }) => start <= cursor)?.id;
  useEffect(() => {
    const pane = root.current?.parentElement;
    const block = at === undefined ? undefined : root.current?.querySelector(`[data-block="${CSS.escape(at)}"]`);
    if (!pane || !block) return;
    const { top, bottom } = block.getBoundingClientRect();
    const frame = pane.getBoundingClientRect();
    if (bottom > frame.bottom || top < frame.top) pane.scrollTop += top - frame.top - frame.height / 3;
  }, [at]);
  return (
    <div ref={root} data-preview>
      <DocumentText markdown={text} blocks={blocks} imagesAt={`/api/v1/documents/${documentId}/images/`} />
    </div>
  );
};
