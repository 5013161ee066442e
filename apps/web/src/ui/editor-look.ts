import { EditorView } from '@codemirror/view';

/** An editor in the colours of the page, light and dark. */
export const editorLook = EditorView.theme({
  '&': { height: '100%', fontSize: 'var(--mantine-font-size-sm)', color: 'var(--mantine-color-text)' },
  '&.cm-focused': { outline: '2px solid var(--mantine-primary-color-filled)', outlineOffset: '-2px' },
  '.cm-scroller': { fontFamily: 'var(--mantine-font-family-monospace)', lineHeight: '1.55' },
  '.cm-content': { caretColor: 'var(--mantine-color-text)' },
  '.cm-cursor': { borderLeftColor: 'var(--mantine-color-text)' },
  '.cm-gutters': {
    color: 'var(--mantine-color-dimmed)',
    backgroundColor: 'var(--mantine-color-default-hover)',
    border: 'none',
  },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'transparent' },
  '&.cm-focused .cm-activeLine': { backgroundColor: 'var(--mantine-color-default-hover)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'var(--mantine-color-blue-light)',
  },
  '.cm-panels': { color: 'var(--mantine-color-text)', backgroundColor: 'var(--mantine-color-default-hover)' },
  // The colours of the highlighting are made for a white ground.
  '.cm-line span': { color: 'inherit' },
});
