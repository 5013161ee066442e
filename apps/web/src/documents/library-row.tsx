import { Link } from '@tanstack/react-router';
import { memo, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client.ts';
import { formatAgo, formatDateTime } from '../i18n/formats.ts';
import { Compliance, FindingCounts, Readiness, StatusBadge } from './library-cells.tsx';
import classes from './library-list.module.css';

/** What a row or card of the library shows and tells. Its functions stay the same, so that a row is drawn once. */
export interface LibraryItemProps {
  readonly document: Schemas['DocumentView'];
  /** Counted from 0 over the whole list. */
  readonly index: number;
  readonly selected: boolean;
  readonly active: boolean;
  readonly onSelect: (id: string, reach: boolean) => void;
  readonly onActive: (index: number) => void;
}

/** Tags beyond these are counted. */
const TAGS_SHOWN = 2;

export const SelectBox = ({ document, selected, onSelect }: LibraryItemProps) => {
  const { t } = useTranslation('library');
  return (
    <input
      type="checkbox"
      className={classes['check']}
      checked={selected}
      onChange={() => undefined}
      onClick={(event: MouseEvent) => onSelect(document.id, event.shiftKey)}
      aria-label={t('selectRow', { title: document.title })}
    />
  );
};

export const TitleLink = ({ document }: Pick<LibraryItemProps, 'document'>) => (
  <Link
    to="/documents/$documentId"
    params={{ documentId: document.id }}
    className={classes['title']}
    title={document.title}
    data-document={document.id}
  >
    {document.title}
  </Link>
);

export const Tags = ({ tags }: { readonly tags: readonly string[] }) => (
  <span className={classes['tags']} title={tags.join(', ')}>
    {tags.slice(0, TAGS_SHOWN).map((tag) => (
      <span key={tag} className={classes['tag']}>
        {tag}
      </span>
    ))}
    {tags.length > TAGS_SHOWN && <span className={classes['more']}>+{tags.length - TAGS_SHOWN}</span>}
  </span>
);

export const LibraryRow = memo((props: LibraryItemProps) => {
  const { document, index, selected, active, onActive } = props;
  return (
    <tr
      className={classes['row']}
      aria-rowindex={index + 2}
      data-selected={selected || undefined}
      data-active={active || undefined}
      onFocus={() => onActive(index)}
    >
      <td>
        <SelectBox {...props} />
      </td>
      <td className={classes['name']}>
        <TitleLink document={document} />
        <span className={classes['filename']}>{document.filename}</span>
      </td>
      <td>
        <StatusBadge status={document.status} failure={document.failure} />
      </td>
      <td>
        <Readiness readiness={document.readiness} />
      </td>
      <td>
        <FindingCounts findings={document.findings} readiness={document.readiness} />
      </td>
      <td>
        <Compliance complianceStatus={document.complianceStatus} policyRepositoryId={document.policyRepositoryId} />
      </td>
      <td className={classes['wide']}>
        <Tags tags={document.tags} />
      </td>
      <td className={`${classes['wide']} ${classes['number']}`}>{document.version === 0 ? '–' : document.version}</td>
      <td className={classes['date']} title={formatDateTime(document.updatedAt)}>
        {formatAgo(document.updatedAt)}
      </td>
    </tr>
  );
});

/** The same for narrow windows. */
export const LibraryCard = memo((props: LibraryItemProps) => {
  const { document, index, active, onActive } = props;
  return (
    <div className={classes['card']} data-active={active || undefined} onFocus={() => onActive(index)}>
      <SelectBox {...props} />
      <div className={classes['cardBody']}>
        <TitleLink document={document} />
        <span className={classes['filename']}>{document.filename}</span>
        <div className={classes['cardLine']}>
          <StatusBadge status={document.status} failure={document.failure} />
          <Readiness readiness={document.readiness} />
        </div>
        <div className={classes['cardLine']}>
          <FindingCounts findings={document.findings} readiness={document.readiness} />
          {document.policyRepositoryId !== null && (
            <Compliance complianceStatus={document.complianceStatus} policyRepositoryId={document.policyRepositoryId} />
          )}
        </div>
        <div className={classes['cardLine']}>
          <Tags tags={document.tags} />
          <span className={classes['date']}>{formatAgo(document.updatedAt)}</span>
        </div>
      </div>
    </div>
  );
});
