import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

interface Props {
  readonly documentId: string;
  /** Place in the version's Markdown, in UTF-16 units. */
  readonly at: number;
  /** Up to where it is marked; to the end of the sentence when absent. */
  readonly end?: number;
  /** The latest one when absent. */
  readonly version?: number;
  readonly children: ReactNode;
  /** What is read out, where the words of the link alone say too little. */
  readonly label?: string;
}

/** A link to a place in the text of a document, which is scrolled to and marked there. */
export const TextLink = ({ documentId, at, end, version, children, label }: Props) => (
  <Anchor
    size="sm"
    aria-label={label}
    renderRoot={(props) => (
      <Link
        {...props}
        to="/documents/$documentId/text"
        params={{ documentId }}
        search={{
          at,
          ...(end === undefined ? {} : { end }),
          ...(version === undefined ? {} : { version }),
        }}
        resetScroll={false}
      />
    )}
  >
    {children}
  </Anchor>
);
