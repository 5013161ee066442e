import { markdown } from '@codemirror/lang-markdown';
import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { basicSetup } from 'codemirror';
import { useEffect, useEffectEvent, useRef } from 'react';
import { editorLook } from '../../ui/editor-look.ts';

interface Props {
  /** What there is at the beginning; later values do not change the text. */
  readonly initial: string;
  /** For those who do not see what stands beside it. */
  readonly label: string;
  /** Called after every change with all of the text. */
  readonly onChange: (text: string) => void;
  /** Where the cursor is, in UTF-16 units. */
  readonly onCursor: (at: number) => void;
}

/** A field to write Markdown in, with search, undo and line numbers. */
const MarkdownEditor = ({ initial, label, onChange, onCursor }: Props) => {
  const place = useRef<HTMLDivElement>(null);
  const change = useEffectEvent(onChange);
  const moved = useEffectEvent(onCursor);
  const begin = useEffectEvent((parent: HTMLElement): EditorView => {
    const state = EditorState.create({
      doc: initial,
      extensions: [
        basicSetup,
        markdown(),
        editorLook,
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'true' }),
        // Ends of lines stay as they are.
        EditorState.lineSeparator.of(initial.includes('\r\n') ? '\r\n' : '\n'),
        EditorView.updateListener.of(({ docChanged, selectionSet, state: now }) => {
          if (docChanged) change(now.sliceDoc());
          if (docChanged || selectionSet) moved(now.selection.main.head);
        }),
      ],
    });
    return new EditorView({ state, parent });
  });
  useEffect(() => {
    if (!place.current) return undefined;
    const view = begin(place.current);
    view.focus();
    return () => view.destroy();
  }, []);
  return <div ref={place} style={{ height: '100%' }} />;
};

export default MarkdownEditor;
