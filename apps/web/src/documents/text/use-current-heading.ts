import { useEffect, useState, type RefObject } from 'react';

/** A heading counts as reached when it is this far below the top of the window. */
const REACHED_PX = 140;

/** The last of the headings (ids of blocks, in the order of the text) that the reader has scrolled past. */
export const useCurrentHeading = (root: RefObject<HTMLElement | null>, ids: readonly string[]): string | undefined => {
  const [current, setCurrent] = useState<string>();
  useEffect(() => {
    let frame = 0;
    let headings: readonly Element[] = [];
    const look = (): void => {
      frame = 0;
      // They come in steps, after this effect.
      if (headings.length < ids.length) headings = [...(root.current?.querySelectorAll('[data-kind="heading"]') ?? [])];
      let [low, high] = [0, headings.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((headings[middle]?.getBoundingClientRect().top ?? 0) <= REACHED_PX) low = middle + 1;
        else high = middle;
      }
      setCurrent(ids[Math.max(0, low - 1)]);
    };
    const onScroll = (): void => {
      frame ||= requestAnimationFrame(look);
    };
    onScroll();
    window.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('scroll', onScroll);
    };
  }, [root, ids]);
  return current;
};
