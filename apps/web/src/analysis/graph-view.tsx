import '@xyflow/react/dist/base.css';
import { Alert, Checkbox, Group, Select, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../ui/empty-state.tsx';
import { GraphCanvas } from './graph-canvas.tsx';
import { EdgesTable } from './graph-edges-table.tsx';
import { KINDS, KindBadge } from './graph-kind.tsx';
import { busiest, cycleEdges, neighbourhood } from './graph-neighbourhood.ts';
import { NodePanel } from './graph-node-panel.tsx';
import classes from './graph-view.module.css';
import { lineageQuery } from './model-ir.ts';
import type { PartProps } from './model-part.ts';
import { MAX_DEPTH } from './model-search.ts';

const route = getRouteApi('/documents/$documentId/model');

/** More nodes than this are not drawn at once: nobody could read them, and drawing would take long. */
const MOST_DRAWN = 150;

/** Steps around the chosen node that a large graph begins with. */
const FIRST_DEPTH = 2;

/** What depends on what, drawn, and as a table that says the same. */
const GraphView = ({ documentId, version, graph, q, node }: PartProps) => {
  const { t } = useTranslation('model');
  const { depth: asked, sections = false } = route.useSearch();
  const navigate = route.useNavigate();
  const nodes = useMemo(
    () => (sections ? graph.nodes : graph.nodes.filter(({ kind }) => kind !== 'section')),
    [graph, sections],
  );
  const edges = useMemo(() => {
    const ids = new Set(nodes.map(({ id }) => id));
    return graph.edges.filter(({ from, to }) => ids.has(from) && ids.has(to));
  }, [graph, nodes]);
  const large = nodes.length > MOST_DRAWN;
  const chosen = nodes.some(({ id }) => id === node) ? node : large ? busiest(nodes, edges) : undefined;
  const depth = asked ?? (large ? FIRST_DEPTH : undefined);
  const drawn = useMemo(
    () =>
      depth === undefined || chosen === undefined
        ? nodes.slice(0, MOST_DRAWN)
        : neighbourhood(nodes, edges, chosen, { depth, most: MOST_DRAWN }),
    [nodes, edges, chosen, depth],
  );
  const lineage = useQuery({ ...lineageQuery(documentId, version, chosen ?? ''), enabled: chosen !== undefined });
  const linked = useMemo(
    () => new Set([...(lineage.data?.back ?? []), ...(lineage.data?.forward ?? [])].map(({ id }) => id)),
    [lineage.data],
  );
  const circular = useMemo(() => cycleEdges(graph.cycles), [graph]);
  const labels = useMemo(() => new Map(graph.nodes.map(({ id, label }) => [id, label])), [graph]);
  const choose = (id: string | null): void =>
    void navigate({
      search: ({ node: _node, ...rest }) => (id === null ? rest : { ...rest, node: id }),
      resetScroll: false,
    });
  if (graph.nodes.length === 0) return <EmptyState title={t('none')} />;
  return (
    <Stack gap="sm">
      {graph.cycles.length > 0 && (
        <Alert
          color="red"
          icon={<IconAlertTriangle />}
          title={t('graph.cycles', { count: graph.cycles.length })}
          py="xs"
        >
          {graph.cycles.map((cycle) => (
            <Text key={cycle.join()} size="sm">
              {t('graph.cycle', {
                names: [...cycle, ...cycle.slice(0, 1)].map((id) => labels.get(id) ?? id).join(' → '),
              })}
            </Text>
          ))}
        </Alert>
      )}
      {large && (
        <Text size="sm" role="status">
          {t('graph.tooLarge', { count: nodes.length })}{' '}
          {drawn.length === MOST_DRAWN && t('graph.tooMany', { count: MOST_DRAWN })}
        </Text>
      )}
      <Group gap="sm" align="flex-end">
        <Select
          size="xs"
          style={{ flex: '1 1 14rem' }}
          maw={360}
          searchable
          clearable={node !== undefined}
          limit={50}
          label={t('graph.choose')}
          placeholder={t('graph.chooseHint')}
          data={nodes.map(({ id, label, kind }) => ({ value: id, label: `${label} (${t(`kinds.${kind}`)})` }))}
          value={chosen ?? null}
          onChange={choose}
        />
        <Select
          size="xs"
          w={130}
          allowDeselect={false}
          label={t('graph.depth')}
          disabled={chosen === undefined}
          value={depth === undefined ? 'all' : String(depth)}
          data={[
            ...Array.from({ length: MAX_DEPTH }, (_, index) => String(index + 1)),
            ...(large ? [] : [{ value: 'all', label: t('graph.everything') }]),
          ]}
          onChange={(value) =>
            void navigate({
              search: ({ depth: _depth, ...rest }) => (value === 'all' ? rest : { ...rest, depth: Number(value) }),
              resetScroll: false,
            })
          }
        />
        <Checkbox
          size="xs"
          mb={6}
          label={t('graph.sections')}
          checked={sections}
          onChange={({ currentTarget: { checked } }) =>
            void navigate({
              search: ({ sections: _sections, ...rest }) => (checked ? { ...rest, sections: true } : rest),
              resetScroll: false,
            })
          }
        />
        <Group gap={6} mb={4} role="group" aria-label={t('graph.legend')}>
          {KINDS.filter((kind) => sections || kind !== 'section').map((kind) => (
            <KindBadge key={kind} kind={kind} />
          ))}
        </Group>
      </Group>
      <div className={classes['columns']}>
        <GraphCanvas
          nodes={drawn}
          edges={edges}
          chosen={chosen}
          linked={linked}
          circular={circular}
          onChoose={choose}
        />
        {chosen !== undefined && <NodePanel documentId={documentId} version={version} id={chosen} onChoose={choose} />}
      </div>
      <EdgesTable edges={graph.edges} labels={labels} circular={circular} q={q} onChoose={choose} />
    </Stack>
  );
};

export default GraphView;
