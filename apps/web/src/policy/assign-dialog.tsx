import { Button, Group, Modal, NativeSelect, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client.ts';
import { Loaded } from '../ui/loaded.tsx';
import { tellDone, tellFailed } from '../ui/tell.ts';
import { repositoriesQuery } from './queries.ts';

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly documentId: string;
  /** The repository that is assigned now. */
  readonly current?: string;
}

/** Has a document checked against a repository. */
export const AssignDialog = ({ opened, onClose, documentId, current }: Props) => {
  const { t } = useTranslation(['policy', 'ui']);
  const repositories = useQuery({ ...repositoriesQuery('active'), enabled: opened });
  const [chosen, setChosen] = useState(current ?? '');
  const queries = useQueryClient();
  const assign = useMutation({
    mutationFn: () =>
      answer(
        api.PUT('/api/v1/documents/{documentId}/policy-repository', {
          params: { path: { documentId } },
          body: { repositoryId: chosen },
        }),
      ),
    onSuccess: () => {
      tellDone(t('assigned'));
      onClose();
    },
    onError: (error) => tellFailed(t('assignFailed'), error),
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['document', documentId] }),
        queries.invalidateQueries({ queryKey: ['compliance'] }),
      ]),
  });
  return (
    <Modal opened={opened} onClose={onClose} title={t('assignTitle')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          assign.mutate();
        }}
      >
        <Stack>
          <Text size="sm">{t('assignHint')}</Text>
          <Loaded query={repositories} lines={2}>
            {(items) =>
              items.length === 0 ? (
                <Group>
                  <Text size="sm">{t('noRepositories')}</Text>
                  <Button
                    renderRoot={(props) => <Link to="/policies" search={{ dialog: 'import' }} {...props} />}
                    variant="light"
                    size="xs"
                  >
                    {t('import')}
                  </Button>
                </Group>
              ) : (
                <NativeSelect
                  data-autofocus
                  label={t('repository')}
                  required
                  value={chosen}
                  onChange={({ currentTarget }) => setChosen(currentTarget.value)}
                  data={[
                    { value: '', label: t('chooseRepository') },
                    ...items.map(({ id, name }) => ({ value: id, label: name })),
                  ]}
                />
              )
            }
          </Loaded>
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('ui:cancel')}
            </Button>
            <Button type="submit" loading={assign.isPending} disabled={chosen === '' || chosen === current}>
              {t('assign')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
};
