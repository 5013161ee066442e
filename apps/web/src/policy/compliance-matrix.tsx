import { Anchor, Stack, Text, UnstyledButton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client.ts';
import { formatAgo } from '../i18n/formats.ts';
import classes from './compliance-matrix.module.css';
import type { MatrixGroup } from './matrix-groups.ts';
import { ComplianceBadge, LevelBadge, VerdictLabel } from './verdict-badge.tsx';

interface Props {
  readonly group: MatrixGroup;
  /** Of the repository. */
  readonly name: string;
  readonly onChoose: (cell: { readonly document: string; readonly policy: string }) => void;
}

/** A row for each document, a column for each policy. On a narrow screen each document is a list of its policies. */
export const ComplianceMatrix = ({ group: { columns, rows }, name, onChoose }: Props) => {
  const { t } = useTranslation('policy');
  return (
    <div className={classes['frame']} role="region" aria-label={name} tabIndex={0}>
      <table className={classes['matrix']}>
        <caption className={classes['caption']}>{name}</caption>
        <thead>
          <tr>
            <th scope="col" className={classes['document']}>
              {t('document')}
            </th>
            {columns.map(({ id, name: policy, level }) => (
              <th key={id} scope="col">
                <Stack gap={4} align="flex-start">
                  <LevelBadge level={level} />
                  <span className={classes['policy']} title={policy}>
                    {policy}
                  </span>
                </Stack>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.documentId}>
              <th scope="row" className={classes['document']}>
                <DocumentCell row={row} />
              </th>
              {columns.map((column) => (
                <Cell
                  key={column.id}
                  cell={row.policies.find(({ id }) => id === column.id)}
                  name={column.name}
                  onChoose={() => onChoose({ document: row.documentId, policy: column.id })}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

const DocumentCell = ({
  row: { documentId, title, status, checkedVersion, checkedAt },
}: {
  readonly row: Schemas['MatrixRowView'];
}) => {
  const { t } = useTranslation('policy');
  return (
    <Stack gap={4} align="flex-start">
      <Anchor
        size="sm"
        fw={600}
        renderRoot={(props) => <Link to="/documents/$documentId/compliance" params={{ documentId }} {...props} />}
      >
        {title}
      </Anchor>
      <ComplianceBadge status={status} />
      {checkedVersion !== null && checkedAt !== null && (
        <Text size="xs" c="dimmed" fw={400}>
          {t('version', { number: checkedVersion })} · {formatAgo(checkedAt)}
        </Text>
      )}
    </Stack>
  );
};

interface CellProps {
  readonly cell: Schemas['MatrixCellView'] | undefined;
  readonly name: string;
  readonly onChoose: () => void;
}

const Cell = ({ cell, name, onChoose }: CellProps) => {
  const { t } = useTranslation('policy');
  if (!cell)
    return (
      <td className={classes['absent']}>
        <span title={t('notPart')}>–</span>
      </td>
    );
  const label = t('showEvidence', { policy: name, verdict: t(`verdicts.${cell.verdict}`) });
  return (
    <td>
      <UnstyledButton className={classes['cell']} data-verdict={cell.verdict} onClick={onChoose} aria-label={label}>
        <span className={classes['name']} aria-hidden>
          {name}
        </span>
        <VerdictLabel verdict={cell.verdict} />
      </UnstyledButton>
    </td>
  );
};
