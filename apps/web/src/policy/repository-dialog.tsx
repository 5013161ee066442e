import { Button, Group, Modal, Stack, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api, type Schemas } from '../api/client.ts';
import { isProblem } from '../api/problem.ts';
import { tellDone, tellFailed } from '../ui/tell.ts';
import { ChangedMeanwhile } from './changed-meanwhile.tsx';
import { policyFaults } from './policy-faults.ts';

interface Props {
  /** The repository that is changed; without it, one is created. */
  readonly repository?: Schemas['PolicyRepositoryDetailView'];
  readonly onClose: () => void;
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** Name, description, jurisdiction and owner of a repository. */
export const RepositoryDialog = ({ repository, onClose }: Props) => {
  const { t } = useTranslation(['policy', 'ui']);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [name, setName] = useState(repository?.name ?? '');
  const [description, setDescription] = useState(repository?.description ?? '');
  const [jurisdiction, setJurisdiction] = useState(repository?.jurisdiction ?? '');
  const [owner, setOwner] = useState(repository?.owner ?? '');
  const [version, setVersion] = useState(repository?.version);
  const save = useMutation({
    mutationFn: () => {
      const body = {
        name: name.trim(),
        description: orNull(description),
        jurisdiction: orNull(jurisdiction),
        owner: orNull(owner),
      };
      return repository
        ? answer(
            api.PATCH('/api/v1/policy-repositories/{repositoryId}', {
              params: { path: { repositoryId: repository.id }, header: { 'If-Match': `"${version}"` } },
              body,
            }),
          )
        : answer(api.POST('/api/v1/policy-repositories', { body }));
    },
    onSuccess: async (saved) => {
      tellDone(repository ? t('saved') : t('created'));
      await Promise.all([
        queries.invalidateQueries({ queryKey: ['policy-repositories'] }),
        queries.invalidateQueries({ queryKey: ['policy-repository', saved.id] }),
      ]);
      if (repository) onClose();
      else await navigate({ to: '/policies/$repositoryId', params: { repositoryId: saved.id } });
    },
    onError: (error) =>
      isProblem(error, 'precondition-failed') || Object.keys(policyFaults(error)).length > 0
        ? undefined
        : tellFailed(repository ? t('saveFailed') : t('createFailed'), error),
  });
  const faults = policyFaults(save.error);
  return (
    <Modal opened onClose={onClose} title={repository ? t('editDetails') : t('newRepository')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <Stack>
          {repository && isProblem(save.error, 'precondition-failed') && (
            <ChangedMeanwhile
              repositoryId={repository.id}
              onLoaded={(current) => {
                setVersion(current);
                save.reset();
              }}
            />
          )}
          <TextInput
            data-autofocus
            label={t('name')}
            required
            maxLength={200}
            value={name}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
            error={faults['name']}
          />
          <Textarea
            label={t('description')}
            autosize
            minRows={2}
            maxLength={5_000}
            value={description}
            onChange={({ currentTarget }) => setDescription(currentTarget.value)}
            error={faults['description']}
          />
          <TextInput
            label={t('jurisdiction')}
            description={t('jurisdictionHint')}
            maxLength={200}
            value={jurisdiction}
            onChange={({ currentTarget }) => setJurisdiction(currentTarget.value)}
            error={faults['jurisdiction']}
          />
          <TextInput
            label={t('owner')}
            description={t('ownerHint')}
            maxLength={200}
            value={owner}
            onChange={({ currentTarget }) => setOwner(currentTarget.value)}
            error={faults['owner']}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('ui:cancel')}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {repository ? t('ui:save') : t('create')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
};
