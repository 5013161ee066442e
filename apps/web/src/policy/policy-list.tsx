import { Accordion, Button, Code, Group, List, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api, type Schemas } from '../api/client.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { tellDone, tellFailed } from '../ui/tell.ts';
import { LevelBadge } from './verdict-badge.tsx';

interface Props {
  readonly repository: Schemas['PolicyRepositoryDetailView'];
  readonly editable: boolean;
  /** Hears the id of the policy to edit, or `new`. */
  readonly onEdit: (policy: string) => void;
}

/** The policies of a repository with their rules and examples. */
export const PolicyList = ({ repository, editable, onEdit }: Props) => {
  const { t } = useTranslation('policy');
  const [retiring, setRetiring] = useState<Schemas['PolicyView']>();
  const queries = useQueryClient();
  const retire = useMutation({
    mutationFn: ({ id }: Schemas['PolicyView']) =>
      answer(
        api.DELETE('/api/v1/policy-repositories/{repositoryId}/policies/{policyId}', {
          params: {
            path: { repositoryId: repository.id, policyId: id },
            header: { 'If-Match': `"${repository.version}"` },
          },
        }),
      ),
    onSuccess: (_, { name }) => {
      tellDone(t('retireDone', { name }));
      setRetiring(undefined);
    },
    onError: (error) => tellFailed(t('retireFailed'), error),
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['policy-repository', repository.id] }),
        queries.invalidateQueries({ queryKey: ['policy-repositories'] }),
      ]),
  });
  return (
    <Stack>
      {editable && (
        <Group justify="flex-end">
          <Button
            variant="light"
            size="sm"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => onEdit('new')}
          >
            {t('newPolicy')}
          </Button>
        </Group>
      )}
      <Accordion multiple variant="contained" order={2} chevronPosition="left">
        {repository.policies.map((policy) => (
          <Accordion.Item key={policy.id} value={policy.id}>
            <Accordion.Control>
              <Group gap="xs">
                <LevelBadge level={policy.level} />
                <Text size="sm" fw={600} component="span">
                  {policy.name}
                </Text>
              </Group>
            </Accordion.Control>
            <Accordion.Panel>
              <Stack gap="sm">
                {policy.text !== '' && <Text size="sm">{policy.text}</Text>}
                <PolicyRules rules={policy.rules} />
                {policy.examples.length > 0 && (
                  <Stack gap={4}>
                    <Text size="sm" fw={600}>
                      {t('examples')}
                    </Text>
                    {policy.examples.map((example) => (
                      <Code key={example} block>
                        {example}
                      </Code>
                    ))}
                  </Stack>
                )}
                {editable && (
                  <Group gap="xs">
                    <Button size="xs" variant="default" onClick={() => onEdit(policy.id)}>
                      {t('edit')}
                    </Button>
                    <Button size="xs" variant="subtle" color="red" onClick={() => setRetiring(policy)}>
                      {t('retire')}
                    </Button>
                  </Group>
                )}
              </Stack>
            </Accordion.Panel>
          </Accordion.Item>
        ))}
      </Accordion>
      <ConfirmDialog
        opened={retiring !== undefined}
        onClose={() => setRetiring(undefined)}
        title={t('retirePolicyTitle', { name: retiring?.name ?? '' })}
        text={t('retirePolicyText')}
        confirm={t('retire')}
        busy={retire.isPending}
        onConfirm={() => retiring && retire.mutate(retiring)}
      />
    </Stack>
  );
};

const PolicyRules = ({ rules }: { readonly rules: readonly Schemas['PolicyRuleView'][] }) => {
  const { t } = useTranslation('policy');
  if (rules.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t('noRules')}
      </Text>
    );
  return (
    <List size="sm" spacing="xs">
      {rules.map(({ type, pattern, message }, n) => (
        <List.Item key={n}>
          {t(`ruleTypes.${type}`)}
          {pattern !== undefined && (
            <>
              : <Code style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>{pattern}</Code>
            </>
          )}
          {message !== undefined && (
            <Text size="sm" c="dimmed">
              {message}
            </Text>
          )}
        </List.Item>
      ))}
    </List>
  );
};
