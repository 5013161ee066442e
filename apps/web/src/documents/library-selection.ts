/** The rows that are ticked, and the one that was ticked last, from which shift reaches. */
export interface Selection {
  readonly ids: ReadonlySet<string>;
  readonly anchor: string | undefined;
}

export const NOTHING_SELECTED: Selection = { ids: new Set(), anchor: undefined };

/** Ticks a row, or takes the tick away. */
export const toggled = ({ ids }: Selection, id: string): Selection => {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return { ids: next, anchor: id };
};

/** Gives every row from the one that was ticked last up to `id` the state that `id` gets. */
export const extended = (selection: Selection, id: string, order: readonly string[]): Selection => {
  const from = selection.anchor === undefined ? -1 : order.indexOf(selection.anchor);
  const to = order.indexOf(id);
  if (from < 0 || to < 0) return toggled(selection, id);
  const next = new Set(selection.ids);
  const tick = !selection.ids.has(id);
  for (const one of order.slice(Math.min(from, to), Math.max(from, to) + 1)) {
    if (tick) next.add(one);
    else next.delete(one);
  }
  return { ids: next, anchor: id };
};

/** All rows, or none when all of them are ticked already. */
export const allToggled = ({ ids }: Selection, order: readonly string[]): Selection => ({
  ids: order.every((id) => ids.has(id)) ? new Set() : new Set(order),
  anchor: undefined,
});
