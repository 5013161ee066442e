/** What parent and child say to each other over the IPC channel. */
export type ToChild = { readonly task: unknown };
export type ToParent =
  { readonly ready: true } | { readonly result: unknown } | { readonly threw: string; readonly outOfMemory: boolean };
