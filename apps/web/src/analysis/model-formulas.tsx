import { Alert, Anchor, Badge, Code, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Formula } from '../documents/text/formula.tsx';
import { Filtered } from './model-filtered.tsx';
import type { Graph, IrFormula } from './model-ir.ts';
import { ModelLinks } from './model-links.tsx';
import classes from './model-page.module.css';
import type { PartProps } from './model-part.ts';
import { SymbolName } from './symbol-name.tsx';
import { useChosen } from './use-chosen.ts';

/** What the document computes. */
export const FormulasPart = ({ documentId, ir, graph, q, node }: PartProps) => {
  const root = useChosen<HTMLDivElement>(node);
  return (
    <Filtered items={ir.formulas} q={q} words={({ text }) => text}>
      {(formulas) => (
        <Stack gap="sm" ref={root}>
          {formulas.map((formula) => (
            <FormulaCard
              key={formula.id}
              documentId={documentId}
              formula={formula}
              graph={graph}
              chosen={formula.id === node}
            />
          ))}
        </Stack>
      )}
    </Filtered>
  );
};

interface CardProps {
  readonly documentId: string;
  readonly formula: IrFormula;
  readonly graph: Graph;
  readonly chosen: boolean;
}

const FormulaCard = ({ documentId, formula, graph, chosen }: CardProps) => {
  const { t } = useTranslation('model');
  const { id, text, notation, problem, defines } = formula;
  return (
    <div className={classes['card']} data-chosen={chosen ? '' : undefined}>
      <div className={classes['formula']} tabIndex={0} role="group" aria-label={text}>
        {notation === 'latex' ? <Formula latex={text} display /> : <Code>{text}</Code>}
      </div>
      {problem && (
        <Alert color="yellow" icon={<IconAlertTriangle />} title={t('notParsed')} py="xs" my="xs">
          {problem.message}
        </Alert>
      )}
      <Group justify="space-between" gap="xs">
        <Group gap="md">
          {defines && (
            <Group gap={6}>
              <Text size="sm" c="dimmed">
                {t('defines')}
              </Text>
              <SymbolName name={defines.name} />
            </Group>
          )}
          <Variables documentId={documentId} formula={formula} graph={graph} />
        </Group>
        <ModelLinks documentId={documentId} name={text} span={formula} node={id} />
      </Group>
    </div>
  );
};

const Variables = ({ documentId, formula, graph }: Omit<CardProps, 'chosen'>) => {
  const { t } = useTranslation('model');
  const names = useMemo(
    () => [...new Set(formula.symbols.map(({ name }) => name))].filter((name) => name !== formula.defines?.name),
    [formula],
  );
  const defined = useMemo(() => {
    const used = new Set(graph.edges.filter(({ from }) => from === formula.id).map(({ to }) => to));
    return new Map(graph.nodes.filter(({ id }) => used.has(id)).map((one) => [one.label, one.id]));
  }, [formula, graph]);
  const unresolved = useMemo(
    () =>
      graph.unresolved
        .filter(({ formulaId }) => formulaId === formula.id)
        .map(({ start, end }) => formula.symbols.find((symbol) => symbol.start === start && symbol.end === end)?.name),
    [formula, graph],
  );
  if (names.length === 0) return null;
  return (
    <Group gap={8}>
      <Text size="sm" c="dimmed">
        {t('variables')}
      </Text>
      {names.map((name) => {
        const node = defined.get(name);
        return (
          <span key={name}>
            {node === undefined ? (
              <SymbolName name={name} />
            ) : (
              <Anchor
                size="sm"
                renderRoot={(props) => (
                  <Link
                    {...props}
                    to="/documents/$documentId/model"
                    params={{ documentId }}
                    search={{ node }}
                    resetScroll={false}
                  />
                )}
              >
                <SymbolName name={name} />
              </Anchor>
            )}
            {unresolved.includes(name) && (
              <Badge size="xs" color="orange" variant="light" tt="none" ml={4}>
                {t('undefinedSymbol')}
              </Badge>
            )}
          </span>
        );
      })}
    </Group>
  );
};
