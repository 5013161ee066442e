/** Elements within this distance of what is seen are near. */
const NEAR = '1200px';

/** So many are told in one go: more would hold up scrolling. */
const AT_ONCE = 3;

const callbacks = new WeakMap<Element, () => void>();
/** Near, and not told yet. */
const waiting = new Set<Element>();
let observer: IntersectionObserver | undefined;
let scheduled = false;

const tellSome = (): void => {
  scheduled = false;
  for (const element of [...waiting].slice(0, AT_ONCE)) {
    waiting.delete(element);
    observer?.unobserve(element);
    callbacks.get(element)?.();
  }
  schedule();
};

const schedule = (): void => {
  if (scheduled || waiting.size === 0) return;
  scheduled = true;
  setTimeout(tellSome);
};

const look = (entries: readonly IntersectionObserverEntry[]): void => {
  for (const { target, isIntersecting } of entries) {
    // What was scrolled past meanwhile can wait.
    if (isIntersecting) waiting.add(target);
    else waiting.delete(target);
  }
  schedule();
};

/** Calls `near` once, when the element comes near what is seen; one observer serves all, and tells few at a time. */
export const whenNear = (element: Element, near: () => void): (() => void) => {
  observer ??= new IntersectionObserver(look, { rootMargin: NEAR, scrollMargin: NEAR });
  callbacks.set(element, near);
  observer.observe(element);
  return () => {
    observer?.unobserve(element);
    waiting.delete(element);
    callbacks.delete(element);
  };
};
