import { useEffect, useRef, type RefObject } from 'react';

/** Brings what is looked at (the descendant with `data-chosen`) into sight. */
export const useChosen = <Root extends HTMLElement>(node: string | undefined): RefObject<Root | null> => {
  const root = useRef<Root>(null);
  useEffect(() => {
    if (node !== undefined) root.current?.querySelector('[data-chosen]')?.scrollIntoView({ block: 'nearest' });
  }, [node]);
  return root;
};
