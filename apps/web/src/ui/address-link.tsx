import { Anchor, type AnchorProps } from '@mantine/core';
import { useRouter } from '@tanstack/react-router';
import type { MouseEvent, ReactNode } from 'react';

interface Props extends AnchorProps {
  /** An address of this client, with its query. */
  readonly address: string;
  readonly children: ReactNode;
}

/** A link to an address that is known as text only, e.g. a place in a document. */
export const AddressLink = ({ address, children, ...rest }: Props) => {
  const router = useRouter();
  const follow = (event: MouseEvent): void => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    router.history.push(address);
  };
  return (
    <Anchor href={address} onClick={follow} {...rest}>
      {children}
    </Anchor>
  );
};
