import { Anchor, Button, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client.ts';
import { formatDateTime } from '../i18n/formats.ts';
import { Rows } from '../ui/rows.tsx';

interface Props {
  readonly entries: readonly Schemas['AuditEntryView'][];
  /** Whether they are of several documents. */
  readonly withDocument: boolean;
  readonly onOpen: (id: string) => void;
}

/** `PolicyRepositoryCreated` in words: `Policy repository created`. */
export const eventName = (type: string): string => {
  const words = type.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

export const EntryTable = ({ entries, withDocument, onOpen }: Props) => {
  const { t } = useTranslation('audit');
  const head = [t('when'), t('what'), t('who'), t('why'), ...(withDocument ? [t('where')] : []), t('details')];
  return (
    <Rows caption={t('title')} head={head}>
      {entries.map(({ id, at, type, actor, reason, documentId, position }) => (
        <tr key={id}>
          <td>{formatDateTime(at)}</td>
          <th scope="row">{eventName(type)}</th>
          <td>{actor.name}</td>
          <td>
            {reason !== null && (
              <Text size="sm" lineClamp={2} maw="24rem">
                {reason}
              </Text>
            )}
          </td>
          {withDocument && (
            <td>
              {documentId !== null && (
                <Anchor
                  size="sm"
                  renderRoot={(props) => <Link to="/documents/$documentId/audit" params={{ documentId }} {...props} />}
                >
                  {t('openDocument')}
                </Anchor>
              )}
            </td>
          )}
          <td>
            <Button
              size="compact-xs"
              variant="default"
              onClick={() => onOpen(id)}
              aria-label={t('showDetails', { type: eventName(type), position })}
            >
              {t('details')}
            </Button>
          </td>
        </tr>
      ))}
    </Rows>
  );
};
