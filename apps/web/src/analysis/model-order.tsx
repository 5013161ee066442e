import { Alert, Badge, Group, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client.ts';
import { Formula } from '../documents/text/formula.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Filtered } from './model-filtered.tsx';
import { orderQuery, type Graph } from './model-ir.ts';
import { ModelLinks } from './model-links.tsx';
import classes from './model-page.module.css';
import type { PartProps } from './model-part.ts';
import { SymbolName } from './symbol-name.tsx';

type Step = Schemas['CalculationStepView'];

/** The formulas in an order in which they can be computed, with what has to be looked up before. */
export const OrderPart = ({ documentId, version, graph, q }: PartProps) => {
  const { t } = useTranslation('model');
  return (
    <Loaded query={useQuery(orderQuery(documentId, version))}>
      {({ steps, cycles }) => (
        <Stack gap="sm">
          <Text size="sm" c="dimmed">
            {t('order.hint')}
          </Text>
          {cycles.map((cycle) => (
            <Alert key={cycle.join()} color="red" icon={<IconAlertTriangle />} py="xs">
              {t('order.stuck', { names: namesOf(graph, cycle) })}
            </Alert>
          ))}
          <Filtered items={steps} q={q} words={({ node }) => node.label}>
            {(found) => <Steps documentId={documentId} graph={graph} steps={found} />}
          </Filtered>
        </Stack>
      )}
    </Loaded>
  );
};

const namesOf = ({ nodes }: Graph, ids: readonly string[]): string =>
  ids.map((id) => nodes.find((node) => node.id === id)?.label ?? id).join(', ');

interface StepsProps {
  readonly documentId: string;
  readonly graph: Graph;
  readonly steps: readonly Step[];
}

const Steps = ({ documentId, graph, steps }: StepsProps) => (
  <Stack gap="md">
    {[...Map.groupBy(steps, ({ step }) => step)].map(([number, some]) => (
      <StepGroup key={number} number={number} documentId={documentId} graph={graph} steps={some} />
    ))}
  </Stack>
);

const StepGroup = ({ number, documentId, graph, steps }: StepsProps & { readonly number: number }) => {
  const { t } = useTranslation('model');
  return (
    <section>
      <Title order={4} size="h6" mb={6}>
        {number === 0 ? t('order.inputs') : t('order.step', { step: number })}
      </Title>
      <Stack gap={6} component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
        {steps.map(({ node, needs, previous }) => (
          <li key={node.id} className={classes['card']} style={{ paddingBlock: '0.4rem' }}>
            <Group justify="space-between" gap="xs">
              <Group gap="xs" style={{ minWidth: 0 }}>
                <Badge size="xs" variant="light" color="gray" tt="none">
                  {t(`kinds.${node.kind}`)}
                </Badge>
                <div className={classes['formula']}>
                  {node.kind === 'formula' ? <Formula latex={node.label} /> : <SymbolName name={node.label} />}
                </div>
              </Group>
              <ModelLinks documentId={documentId} name={node.label} span={node} node={node.id} />
            </Group>
            {needs.length > 0 && (
              <Text size="xs" c="dimmed">
                {t('order.needs', { names: namesOf(graph, needs) })}
                {previous.length > 0 && ` ${t('order.previous', { names: namesOf(graph, previous) })}`}
              </Text>
            )}
          </li>
        ))}
      </Stack>
    </section>
  );
};
