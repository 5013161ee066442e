import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** Below the panes, for the padding of the page. */
const FOOT_PX = 20;

/**
 * The height from the top of an element to the foot of the window, so that panes scroll and the page does not; it follows when
 * what stands above it grows.
 */
export const useRemainingHeight = (): readonly [RefObject<HTMLDivElement | null>, number] => {
  const element = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState(560);
  useLayoutEffect(() => {
    const measure = (): void => {
      const top = (element.current?.getBoundingClientRect().top ?? 0) + window.scrollY;
      setHeight(Math.floor(window.innerHeight - top - FOOT_PX));
    };
    measure();
    const above = new ResizeObserver(measure);
    if (element.current?.parentElement) above.observe(element.current.parentElement);
    window.addEventListener('resize', measure);
    return () => {
      above.disconnect();
      window.removeEventListener('resize', measure);
    };
  }, []);
  return [element, height];
};
