import { Alert, Blockquote, Button, Group, Stack, Text } from '@mantine/core';
import { IconShieldCheck } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api, type Schemas } from '../api/client.ts';
import { formatDate } from '../i18n/formats.ts';
import { AddressLink } from '../ui/address-link.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { tellDone, tellFailed } from '../ui/tell.ts';
import { documentComplianceQuery } from './queries.ts';
import { WaiveDialog } from './waive-dialog.tsx';

interface Props {
  readonly documentId: string;
  readonly verdict: Schemas['PolicyVerdictView'];
}

/** Why a policy has its verdict: the reason, the places in the text, the waiver; and granting or revoking one. */
export const VerdictDetail = ({ documentId, verdict }: Props) => {
  const { t } = useTranslation('policy');
  const { name, judged, reason, evidence, waiver } = verdict;
  return (
    <Stack gap="sm">
      <Text size="sm">{reason}</Text>
      {waiver && <Text size="sm">{t('judged', { verdict: t(`verdicts.${judged}`) })}</Text>}
      {evidence.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('noEvidence')}
        </Text>
      ) : (
        <Stack gap="xs">
          {evidence.map(({ quote, start, end }) => (
            <Blockquote key={`${start}-${end}`} p="xs" m={0} color="teal">
              <Text size="sm" style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }} lineClamp={8}>
                {quote}
              </Text>
              <AddressLink address={`/documents/${documentId}/text?at=${start}`} size="sm">
                {t('openText')}
              </AddressLink>
            </Blockquote>
          ))}
        </Stack>
      )}
      {waiver ? (
        <Waived documentId={documentId} waiver={waiver} />
      ) : (
        judged !== 'met' && <Waive documentId={documentId} policyId={verdict.id} name={name} />
      )}
    </Stack>
  );
};

const Waive = ({
  documentId,
  policyId,
  name,
}: {
  readonly documentId: string;
  readonly policyId: string;
  readonly name: string;
}) => {
  const { t } = useTranslation('policy');
  const [opened, setOpened] = useState(false);
  return (
    <Group>
      <Button variant="default" size="xs" onClick={() => setOpened(true)}>
        {t('waive')}
      </Button>
      <WaiveDialog
        opened={opened}
        onClose={() => setOpened(false)}
        documentId={documentId}
        policyId={policyId}
        name={name}
      />
    </Group>
  );
};

const Waived = ({ documentId, waiver }: { readonly documentId: string; readonly waiver: Schemas['WaiverView'] }) => {
  const { t } = useTranslation('policy');
  const [asking, setAsking] = useState(false);
  const queries = useQueryClient();
  const revoke = useMutation({
    mutationFn: () =>
      answer(
        api.DELETE('/api/v1/documents/{documentId}/compliance/waivers/{waiverId}', {
          params: { path: { documentId, waiverId: waiver.id } },
        }),
      ),
    onSuccess: () => {
      tellDone(t('revoked'));
      setAsking(false);
    },
    onError: (error) => tellFailed(t('revokeFailed'), error),
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: documentComplianceQuery(documentId).queryKey }),
        queries.invalidateQueries({ queryKey: ['compliance'] }),
      ]),
  });
  return (
    <Alert color="blue" icon={<IconShieldCheck />} title={t('waiver')}>
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{waiver.reason}</Text>
        <Text size="sm">
          {t('waiverBy', { approver: waiver.approver, author: waiver.createdBy, date: formatDate(waiver.createdAt) })}{' '}
          {waiver.expiresAt === null ? t('waiverForever') : t('waiverUntil', { date: formatDate(waiver.expiresAt) })}
        </Text>
        <Button variant="default" size="xs" onClick={() => setAsking(true)}>
          {t('revoke')}
        </Button>
      </Stack>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('revokeTitle', { policy: waiver.policyName })}
        text={t('revokeText')}
        confirm={t('revoke')}
        busy={revoke.isPending}
        onConfirm={() => revoke.mutate()}
      />
    </Alert>
  );
};
