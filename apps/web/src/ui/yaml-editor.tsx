import { yaml } from '@codemirror/lang-yaml';
import { EditorState, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet } from '@codemirror/view';
import { basicSetup, EditorView } from 'codemirror';
import { useEffect, useEffectEvent, useRef } from 'react';
import { editorLook } from './editor-look.ts';
import classes from './yaml-editor.module.css';

interface Props {
  readonly label: string;
  /** What it begins with; another text begins anew. */
  readonly text: string;
  readonly onChange: (text: string) => void;
  /** Lines with a fault, from 1. */
  readonly faulty: readonly number[];
  /** The line that is looked at: it is scrolled to and gets the cursor. A new object looks again. */
  readonly at: { readonly line: number } | undefined;
}

const setFaulty = StateEffect.define<readonly number[]>();

const faultyLine = Decoration.line({ class: classes['faulty'] ?? '' });

const faultyLines = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (marks, transaction) => {
    for (const effect of transaction.effects)
      if (effect.is(setFaulty)) {
        const { doc } = transaction.state;
        const known = [...new Set(effect.value)].filter((line) => line >= 1 && line <= doc.lines);
        return Decoration.set(known.sort((a, b) => a - b).map((line) => faultyLine.range(doc.line(line).from)));
      }
    return marks.map(transaction.changes);
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** YAML with line numbers, search and folding. Heavy: load it lazily. */
const YamlEditor = ({ label, text, onChange, faulty, at }: Props) => {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const changed = useEffectEvent(onChange);
  useEffect(() => {
    if (!host.current) return undefined;
    const editor = new EditorView({
      parent: host.current,
      state: EditorState.create({
        doc: text,
        extensions: [
          basicSetup,
          yaml(),
          editorLook,
          faultyLines,
          EditorView.lineWrapping,
          EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' }),
          EditorView.updateListener.of((update) => update.docChanged && changed(update.state.doc.toString())),
        ],
      }),
    });
    view.current = editor;
    return () => editor.destroy();
  }, [text, label]);
  useEffect(() => view.current?.dispatch({ effects: setFaulty.of(faulty) }), [faulty]);
  useEffect(() => {
    const editor = view.current;
    if (!at || !editor) return;
    const { from } = editor.state.doc.line(Math.min(Math.max(at.line, 1), editor.state.doc.lines));
    editor.dispatch({ selection: { anchor: from }, effects: EditorView.scrollIntoView(from, { y: 'center' }) });
    editor.focus();
  }, [at]);
  return <div ref={host} className={classes['editor']} />;
};

export default YamlEditor;
