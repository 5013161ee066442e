import { Button, Group, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client.ts';
import { tellDone, tellFailed } from '../ui/tell.ts';
import { endOfDay } from '../i18n/days.ts';
import { documentComplianceQuery } from './queries.ts';

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly documentId: string;
  readonly policyId: string;
  readonly name: string;
}

/** Waives a policy for a document: why, who decided it, until when. */
export const WaiveDialog = ({ opened, onClose, documentId, policyId, name }: Props) => {
  const { t } = useTranslation(['policy', 'ui']);
  const [reason, setReason] = useState('');
  const [approver, setApprover] = useState('');
  const [day, setDay] = useState('');
  const queries = useQueryClient();
  const waive = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/v1/documents/{documentId}/compliance/waivers', {
          params: { path: { documentId } },
          body: {
            policyId,
            reason: reason.trim(),
            approver: approver.trim() === '' ? null : approver.trim(),
            expiresAt: endOfDay(day) ?? null,
          },
        }),
      ),
    onSuccess: () => {
      tellDone(t('waived'));
      onClose();
    },
    onError: (error) => tellFailed(t('waiveFailed'), error),
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: documentComplianceQuery(documentId).queryKey }),
        queries.invalidateQueries({ queryKey: ['compliance'] }),
      ]),
  });
  return (
    <Modal opened={opened} onClose={onClose} title={t('waivePolicy', { policy: name })}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          waive.mutate();
        }}
      >
        <Stack>
          <Text size="sm">{t('waiveHint')}</Text>
          <Textarea
            data-autofocus
            label={t('waiverReason')}
            required
            autosize
            minRows={3}
            maxLength={2_000}
            value={reason}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
          />
          <TextInput
            label={t('approver')}
            description={t('approverHint')}
            maxLength={200}
            value={approver}
            onChange={({ currentTarget }) => setApprover(currentTarget.value)}
          />
          <TextInput
            type="date"
            label={t('expires')}
            description={t('expiresHint')}
            value={day}
            onChange={({ currentTarget }) => setDay(currentTarget.value)}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('ui:cancel')}
            </Button>
            <Button type="submit" loading={waive.isPending} disabled={reason.trim() === ''}>
              {t('waive')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
};
