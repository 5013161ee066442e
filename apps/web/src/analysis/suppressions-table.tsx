import { Anchor, Badge, Button, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client.ts';
import { formatDate } from '../i18n/formats.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { Rows } from '../ui/rows.tsx';
import { tellDone, tellFailed } from '../ui/tell.ts';
import type { Suppression } from './rules-queries.ts';

/** Suppressions: what is hidden, why, by whom, until when; active ones can be lifted. */
export const SuppressionTable = ({ suppressions }: { readonly suppressions: readonly Suppression[] }) => {
  const { t } = useTranslation('rules');
  const [asked, setAsked] = useState<Suppression>();
  const queries = useQueryClient();
  const lift = useMutation({
    mutationFn: ({ id }: Suppression) =>
      answer(api.DELETE('/api/v1/suppressions/{suppressionId}', { params: { path: { suppressionId: id } } })),
    onSuccess: () => {
      tellDone(t('lifted'));
      setAsked(undefined);
    },
    onError: (error) => tellFailed(t('liftFailed'), error),
    onSettled: () => queries.invalidateQueries({ queryKey: ['suppressions'] }),
  });
  return (
    <>
      <Rows
        caption={t('suppressions')}
        head={[t('scope'), t('document'), t('reason'), t('by'), t('until'), t('status'), '']}
      >
        {suppressions.map((suppression) => (
          <Row key={suppression.id} suppression={suppression} onLift={() => setAsked(suppression)} />
        ))}
      </Rows>
      <ConfirmDialog
        opened={asked !== undefined}
        onClose={() => setAsked(undefined)}
        title={t('liftTitle')}
        text={t('liftText')}
        confirm={t('lift')}
        busy={lift.isPending}
        onConfirm={() => asked && lift.mutate(asked)}
      />
    </>
  );
};

const COLOURS = { active: 'blue', lifted: 'gray', expired: 'gray' } as const;

const Row = ({ suppression, onLift }: { readonly suppression: Suppression; readonly onLift: () => void }) => {
  const { t } = useTranslation('rules');
  const { scope, ruleId, documentId, reason, createdBy, createdAt, expiresAt, endedAt, endedBy, status } = suppression;
  return (
    <tr>
      <th scope="row">
        <Stack gap={0} align="flex-start">
          <span>{t(`scopes.${scope}`)}</span>
          {ruleId !== null && (
            <Anchor
              size="sm"
              ff="monospace"
              renderRoot={(props) => <Link to="/rules/$ruleId" params={{ ruleId }} {...props} />}
            >
              {ruleId}
            </Anchor>
          )}
        </Stack>
      </th>
      <td>
        {documentId !== null && (
          <Anchor
            size="sm"
            renderRoot={(props) => <Link to="/documents/$documentId/review" params={{ documentId }} {...props} />}
          >
            {t('openDocument')}
          </Anchor>
        )}
      </td>
      <td>
        <Text size="sm" maw="26rem">
          {reason}
        </Text>
      </td>
      <td>
        {createdBy}
        <Text size="xs" c="dimmed">
          {t('since', { date: formatDate(createdAt) })}
        </Text>
      </td>
      <td>
        {endedAt !== null
          ? [t('endedAt', { date: formatDate(endedAt) }), endedBy === null ? '' : t('endedBy', { name: endedBy })].join(
              ' ',
            )
          : expiresAt === null
            ? t('untilLifted')
            : formatDate(expiresAt)}
      </td>
      <td>
        <Badge variant="light" tt="none" color={COLOURS[status]}>
          {t(`statuses.${status}`)}
        </Badge>
      </td>
      <td>
        {status === 'active' && (
          <Button
            size="compact-xs"
            variant="default"
            onClick={onLift}
            aria-label={t('liftOf', { what: ruleId ?? t(`scopes.${scope}`) })}
          >
            {t('lift')}
          </Button>
        )}
      </td>
    </tr>
  );
};
