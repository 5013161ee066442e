import { useLayoutEffect, useRef, type ReactNode } from 'react';
import classes from './rows.module.css';

interface Props {
  /** Read to those who do not see the table. */
  readonly caption: string;
  /** Names of the columns; of one with buttons only, none. */
  readonly head: readonly string[];
  readonly children: ReactNode;
}

/** A table that scrolls in its own frame and, where there is no room for columns, becomes a list of cards. */
export const Rows = ({ caption, head, children }: Props) => {
  const body = useRef<HTMLTableSectionElement>(null);
  // On a card each value stands behind the name of its column, which the stylesheet takes from here.
  useLayoutEffect(() => {
    for (const row of body.current?.rows ?? [])
      [...row.cells].forEach((cell, column) => {
        const name = head[column] ?? '';
        if (cell.tagName === 'TD' && name !== '') cell.dataset['column'] = name;
      });
  });
  return (
    <div className={classes['frame']} tabIndex={0} role="region" aria-label={caption}>
      <table className={classes['table']}>
        <caption className={classes['caption']}>{caption}</caption>
        <thead>
          <tr>
            {head.map((name, column) =>
              name === '' ? (
                <td key={column} />
              ) : (
                <th key={column} scope="col">
                  {name}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody ref={body}>{children}</tbody>
      </table>
    </div>
  );
};
