import { useEffect, useState, type RefObject } from 'react';

/** Whether an element is within `distance` (CSS pixels) of what is seen, in the window or in a part of it that scrolls. */
export const useNear = (element: RefObject<HTMLElement | null>, distance: number): boolean => {
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (!element.current) return undefined;
    const margin = `${distance}px`;
    const observer = new IntersectionObserver((entries) => setNear(entries.at(-1)?.isIntersecting === true), {
      rootMargin: margin,
      scrollMargin: margin,
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element, distance]);
  return near;
};
