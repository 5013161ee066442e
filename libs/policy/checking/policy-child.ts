import { serve } from '#isolation';
import { buildIr } from '#semantics';
import { checkDefinition } from '../domain/check-definition.ts';
import { checkPolicies } from '../domain/check-policies.ts';
import { InvalidPattern, InvalidPolicy, InvalidRepositoryFile } from '../domain/policy.errors.ts';
import { readRepositoryFile } from '../read-repository-file.ts';
import type { PolicyAnswer, PolicyTask } from './policy-task.ts';

const carryOut = (task: PolicyTask): PolicyAnswer => {
  switch (task.kind) {
    case 'check': {
      const { markdown, policies, findings } = task;
      return { verdicts: checkPolicies({ ...buildIr(markdown), markdown }, policies, findings).verdicts };
    }
    case 'verify':
      task.policies.forEach(checkDefinition);
      return { verified: true };
    case 'read':
      return { file: readRepositoryFile(task.text) };
  }
};

serve((task: PolicyTask): PolicyAnswer => {
  try {
    return carryOut(task);
  } catch (error) {
    if (error instanceof InvalidPattern || error instanceof InvalidPolicy || error instanceof InvalidRepositoryFile) {
      const { code, message, context } = error;
      return { refusal: { code, message, context } };
    }
    throw error;
  }
});
