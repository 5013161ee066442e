import { Alert, Button, Fieldset, Group, Modal, NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api, type Schemas } from '../api/client.ts';
import { isProblem } from '../api/problem.ts';
import { oneOf } from '../api/search.ts';
import { tellDone, tellFailed } from '../ui/tell.ts';
import { ChangedMeanwhile } from './changed-meanwhile.tsx';
import { emptyPolicy, emptyRule, toDraft, toRequest, type PolicyDraft, type RuleDraft } from './policy-draft.ts';
import { policyFaults, type PolicyFaults } from './policy-faults.ts';
import { LEVELS, RULE_TYPES } from './queries.ts';

interface Props {
  readonly repository: Schemas['PolicyRepositoryDetailView'];
  /** The policy that is changed; without it, one is added. */
  readonly policy: Schemas['PolicyView'] | undefined;
  readonly onClose: () => void;
}

/** A policy with its rules and examples; what the API refuses is said at the field. */
export const PolicyEditor = ({ repository, policy, onClose }: Props) => {
  const { t } = useTranslation(['policy', 'ui']);
  const queries = useQueryClient();
  const [draft, setDraft] = useState<PolicyDraft>(() => (policy ? toDraft(policy) : emptyPolicy));
  const [version, setVersion] = useState(repository.version);
  const [movedOn, setMovedOn] = useState(false);
  const change = (changes: Partial<PolicyDraft>): void => setDraft((before) => ({ ...before, ...changes }));
  const save = useMutation({
    mutationFn: () => {
      const header = { 'If-Match': `"${version}"` };
      const body = toRequest(draft);
      return policy
        ? answer(
            api.PATCH('/api/v1/policy-repositories/{repositoryId}/policies/{policyId}', {
              params: { path: { repositoryId: repository.id, policyId: policy.id }, header },
              body,
            }),
          )
        : answer(
            api.POST('/api/v1/policy-repositories/{repositoryId}/policies', {
              params: { path: { repositoryId: repository.id }, header },
              body,
            }),
          );
    },
    onSuccess: async () => {
      tellDone(t('saved'));
      await Promise.all([
        queries.invalidateQueries({ queryKey: ['policy-repository', repository.id] }),
        queries.invalidateQueries({ queryKey: ['policy-repositories'] }),
      ]);
      onClose();
    },
    onError: (error) =>
      isProblem(error, 'precondition-failed') || Object.keys(policyFaults(error)).length > 0
        ? undefined
        : tellFailed(t('saveFailed'), error),
  });
  const faults = policyFaults(save.error);
  return (
    <Modal opened onClose={onClose} size="xl" title={policy ? t('editPolicy', { name: policy.name }) : t('newPolicy')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <Stack>
          {isProblem(save.error, 'precondition-failed') && (
            <ChangedMeanwhile
              repositoryId={repository.id}
              onLoaded={(current) => {
                setVersion(current);
                setMovedOn(true);
                save.reset();
              }}
            />
          )}
          {movedOn && (
            <Alert color="blue" role="status">
              {t('conflictLoaded', { version })}
            </Alert>
          )}
          <Group align="flex-start" gap="sm">
            <TextInput
              data-autofocus
              flex="1 1 16rem"
              label={t('name')}
              required
              maxLength={200}
              value={draft.name}
              onChange={({ currentTarget }) => change({ name: currentTarget.value })}
              error={faults['name']}
            />
            <NativeSelect
              label={t('level')}
              value={draft.level}
              onChange={({ currentTarget }) => change({ level: oneOf(LEVELS, currentTarget.value) ?? draft.level })}
              data={LEVELS.map((value) => ({ value, label: t(`levels.${value}`) }))}
              error={faults['level']}
            />
          </Group>
          <Textarea
            label={t('text')}
            autosize
            minRows={2}
            maxLength={5_000}
            value={draft.text}
            onChange={({ currentTarget }) => change({ text: currentTarget.value })}
            error={faults['text']}
          />
          <Rules rules={draft.rules} faults={faults} onChange={(rules) => change({ rules })} />
          <Examples examples={draft.examples} faults={faults} onChange={(examples) => change({ examples })} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('ui:cancel')}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {t('ui:save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
};

interface RulesProps {
  readonly rules: readonly RuleDraft[];
  readonly faults: PolicyFaults;
  readonly onChange: (rules: readonly RuleDraft[]) => void;
}

const Rules = ({ rules, faults, onChange }: RulesProps) => {
  const { t } = useTranslation('policy');
  const replace = (key: string, changes: Partial<RuleDraft>): void =>
    onChange(rules.map((rule) => (rule.key === key ? { ...rule, ...changes } : rule)));
  return (
    <Stack gap="xs">
      <Text size="sm" fw={600}>
        {t('rules')}
      </Text>
      <Text size="sm" c="dimmed">
        {t('rulesHint')}
      </Text>
      {faults['rules'] !== undefined && (
        <Text size="sm" c="red">
          {faults['rules']}
        </Text>
      )}
      {rules.map(({ key, type, pattern, message }, n) => (
        <Fieldset key={key} legend={t('rule', { number: n + 1 })} p="sm">
          <Stack gap="xs">
            <NativeSelect
              label={t('ruleType')}
              description={t(`ruleTypeHints.${type}`)}
              value={type}
              onChange={({ currentTarget }) => replace(key, { type: oneOf(RULE_TYPES, currentTarget.value) ?? type })}
              data={RULE_TYPES.map((value) => ({ value, label: t(`ruleTypes.${value}`) }))}
              error={faults[`rules.${n}.type`]}
            />
            <Textarea
              label={t('pattern')}
              description={type === 'ai_evaluation' || type === 'finding_absent' ? undefined : t('patternHint')}
              autosize
              ff="monospace"
              value={pattern}
              spellCheck={false}
              onChange={({ currentTarget }) => replace(key, { pattern: currentTarget.value })}
              error={faults[`rules.${n}.pattern`]}
            />
            <TextInput
              label={t('message')}
              description={t('messageHint')}
              maxLength={500}
              value={message}
              onChange={({ currentTarget }) => replace(key, { message: currentTarget.value })}
              error={faults[`rules.${n}.message`]}
            />
            <Group justify="flex-end">
              <Button
                size="compact-sm"
                variant="subtle"
                color="red"
                onClick={() => onChange(rules.filter((rule) => rule.key !== key))}
              >
                {t('removeRule', { number: n + 1 })}
              </Button>
            </Group>
          </Stack>
        </Fieldset>
      ))}
      <Group>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => onChange([...rules, emptyRule(crypto.randomUUID())])}
        >
          {t('addRule')}
        </Button>
      </Group>
    </Stack>
  );
};

interface ExamplesProps {
  readonly examples: readonly string[];
  readonly faults: PolicyFaults;
  readonly onChange: (examples: readonly string[]) => void;
}

const Examples = ({ examples, faults, onChange }: ExamplesProps) => {
  const { t } = useTranslation('policy');
  return (
    <Stack gap="xs">
      <Text size="sm" fw={600}>
        {t('examples')}
      </Text>
      {examples.map((example, n) => (
        <Group key={n} align="flex-end" gap="xs" wrap="nowrap">
          <Textarea
            flex={1}
            autosize
            label={t('example', { number: n + 1 })}
            maxLength={2_000}
            value={example}
            onChange={({ currentTarget }) =>
              onChange(examples.map((other, index) => (index === n ? currentTarget.value : other)))
            }
            error={faults[`examples.${n}`]}
          />
          <Button
            size="xs"
            variant="subtle"
            color="red"
            aria-label={t('removeExample', { number: n + 1 })}
            onClick={() => onChange(examples.filter((_, index) => index !== n))}
          >
            ×
          </Button>
        </Group>
      ))}
      <Group>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => onChange([...examples, ''])}
        >
          {t('addExample')}
        </Button>
      </Group>
    </Stack>
  );
};
