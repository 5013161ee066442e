import { useDebouncedCallback } from '@mantine/hooks';
import { useRouter } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';

/** So long after the last key, what was typed goes into the address. */
const TYPING_MS = 200;

/**
 * The text of a field whose value is in the address. Typing never waits for the address, and an address that changes by itself (a
 * link, the back button) changes the field.
 */
export const useTyped = (inAddress: string, toAddress: (text: string) => void) => {
  const [text, setText] = useState(inAddress);
  const sent = useRef(new Set([inAddress]));
  useEffect(() => {
    if (!sent.current.delete(inAddress)) setText(inAddress);
  }, [inAddress]);
  const router = useRouter();
  const [page] = useState(router.latestLocation.pathname);
  const send = useDebouncedCallback((value: string) => {
    // Who has followed a link meanwhile is not called back.
    if (router.latestLocation.pathname !== page) return;
    sent.current.add(value);
    toAddress(value);
  }, TYPING_MS);
  const type = (value: string): void => {
    setText(value);
    send(value);
  };
  return [text, type] as const;
};
