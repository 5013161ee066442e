/**
 * Every key of the client, once: handlers, tooltips and the sheet behind `?` read it here. The label is a text of the
 * `keyboard` namespace with the id as its key.
 */
export const SHORTCUTS = {
  search: { keys: ['mod+k'], scope: 'everywhere' },
  help: { keys: ['?'], scope: 'everywhere' },
  goHome: { keys: ['g h'], scope: 'everywhere' },
  goDocuments: { keys: ['g d'], scope: 'everywhere' },
  goCompliance: { keys: ['g c'], scope: 'everywhere' },
  goAudit: { keys: ['g a'], scope: 'everywhere' },
  focusSearch: { keys: ['/'], scope: 'lists' },
  next: { keys: ['j', 'ArrowDown'], scope: 'lists' },
  previous: { keys: ['k', 'ArrowUp'], scope: 'lists' },
  open: { keys: ['o', 'Enter'], scope: 'lists' },
  select: { keys: ['x'], scope: 'lists' },
  upload: { keys: ['n'], scope: 'lists' },
  accept: { keys: ['a'], scope: 'review' },
  edit: { keys: ['e'], scope: 'review' },
  reject: { keys: ['r'], scope: 'review' },
  suppress: { keys: ['s'], scope: 'review' },
  undo: { keys: ['u'], scope: 'review' },
  comment: { keys: ['c'], scope: 'review' },
  selectAlike: { keys: ['shift+x'], scope: 'review' },
  batch: { keys: ['b'], scope: 'review' },
  submit: { keys: ['mod+Enter'], scope: 'review' },
} as const satisfies Record<string, { readonly keys: readonly string[]; readonly scope: string }>;

export type ShortcutId = keyof typeof SHORTCUTS;

export const SCOPES = ['everywhere', 'lists', 'review'] as const;
