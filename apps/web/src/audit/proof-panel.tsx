import { Alert, Badge, Button, FileButton, Group, Stack, Table, Text } from '@mantine/core';
import { IconAlertTriangle, IconDownload, IconFileCheck, IconShieldCheck } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api, type Schemas } from '../api/client.ts';
import { formatDateTime, formatNumber } from '../i18n/formats.ts';
import { ErrorState } from '../ui/error-state.tsx';
import { checkpointOf, fileAddress } from './checkpoint-file.ts';

/** Whether the log is still what it was: the hash chain is computed again, against a kept checkpoint if there is one. */
export const ProofPanel = () => {
  const { t } = useTranslation('audit');
  const proof = useMutation({
    mutationFn: async (kept: File | null) =>
      answer(
        api.GET('/api/v1/audit/verify', {
          params: { query: kept === null ? {} : { checkpoint: checkpointOf(await kept.text()) } },
        }),
      ),
  });
  return (
    <Stack gap="md" maw="52rem">
      <Text size="sm">{t('proofHint')}</Text>
      <Group gap="xs">
        <Button
          leftSection={<IconShieldCheck size={16} aria-hidden />}
          onClick={() => proof.mutate(null)}
          loading={proof.isPending}
        >
          {t('prove')}
        </Button>
        <FileButton onChange={(file) => file && proof.mutate(file)} accept="application/json,.json">
          {(props) => (
            <Button {...props} variant="default" leftSection={<IconFileCheck size={16} aria-hidden />}>
              {t('proveAgainst')}
            </Button>
          )}
        </FileButton>
      </Group>
      <div aria-live="polite">
        {proof.error !== null && <ErrorState error={proof.error} />}
        {proof.data && <Proof proof={proof.data} />}
      </div>
    </Stack>
  );
};

const Proof = ({ proof }: { readonly proof: Schemas['AuditProofView'] }) => {
  const { t } = useTranslation('audit');
  const { status, events, position, pending, checkedAt, faults, faultCount, checkpoint } = proof;
  const intact = status === 'intact';
  return (
    <Stack>
      <Alert
        color={intact ? 'green' : 'red'}
        icon={intact ? <IconShieldCheck /> : <IconAlertTriangle />}
        title={t(intact ? 'intact' : 'broken', { count: faultCount })}
      >
        <Text size="sm">
          {t('proved', {
            events: formatNumber(events),
            position: formatNumber(position),
            at: formatDateTime(checkedAt),
          })}
          {pending > 0 && ` ${t('pending', { count: pending })}`}
        </Text>
      </Alert>
      {faults.length > 0 && (
        <Table>
          <Table.Caption>{t('faultsShown', { count: faults.length })}</Table.Caption>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('position')}</Table.Th>
              <Table.Th>{t('fault')}</Table.Th>
              <Table.Th>{t('what')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {faults.map(({ position: at, fault, type, eventId }) => (
              <Table.Tr key={`${at} ${fault}`}>
                <Table.Td>{at}</Table.Td>
                <Table.Td>
                  <Badge color="red" variant="light" tt="none">
                    {t(`faults.${fault}`)}
                  </Badge>
                </Table.Td>
                <Table.Td>{type === null ? t('noValue') : `${type} ${eventId ?? ''}`}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {checkpoint && (
        <Stack gap="xs" align="flex-start">
          <Text size="sm">{t('checkpointHint')}</Text>
          <Button
            component="a"
            href={fileAddress(checkpoint)}
            download={`docsense-checkpoint-${checkpoint.position}.json`}
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
          >
            {t('keepCheckpoint')}
          </Button>
        </Stack>
      )}
    </Stack>
  );
};
