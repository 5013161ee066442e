import {
  Background,
  Controls,
  Handle,
  MarkerType,
  Position,
  ReactFlow,
  type Edge,
  type Node,
  type NodeProps,
} from '@xyflow/react';
import { useMemo, type CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { layoutGraph } from './graph-layout.ts';
import { kindColour } from './graph-kind.tsx';
import { edgeKey } from './graph-neighbourhood.ts';
import classes from './graph-view.module.css';
import type { Graph, GraphNode } from './model-ir.ts';
import { SymbolName } from './symbol-name.tsx';

const SIZE = { width: 190, height: 44 };

type Data = {
  readonly node: GraphNode;
  readonly state: 'chosen' | 'linked' | 'other' | 'plain';
  readonly onChoose: (id: string) => void;
};

interface Props {
  readonly nodes: readonly GraphNode[];
  /** Also those of nodes that are not drawn; they are left out. */
  readonly edges: Graph['edges'];
  readonly chosen: string | undefined;
  /** What the chosen node rests on, and what rests on it. */
  readonly linked: ReadonlySet<string>;
  readonly circular: ReadonlySet<string>;
  readonly onChoose: (id: string) => void;
}

/** The graph as a drawing that can be moved and zoomed. */
export const GraphCanvas = ({ nodes, edges, chosen, linked, circular, onChoose }: Props) => {
  const { t } = useTranslation('model');
  const between = useMemo(() => {
    const ids = new Set(nodes.map(({ id }) => id));
    return edges.filter(({ from, to }) => ids.has(from) && ids.has(to));
  }, [nodes, edges]);
  // From what is needed to what needs it: in the direction in which one computes.
  const places = useMemo(
    () =>
      layoutGraph(
        nodes,
        between.map(({ from, to }) => ({ from: to, to: from })),
        SIZE,
      ),
    [nodes, between],
  );
  const stateOf = (id: string): Data['state'] =>
    chosen === undefined ? 'plain' : id === chosen ? 'chosen' : linked.has(id) ? 'linked' : 'other';
  const drawn: Node<Data>[] = nodes.map((node) => ({
    id: node.id,
    type: 'ir',
    position: places.get(node.id) ?? { x: 0, y: 0 },
    data: { node, state: stateOf(node.id), onChoose },
    width: SIZE.width,
    height: SIZE.height,
  }));
  const lines: Edge[] = between.map(({ from, to, role }, index) => {
    const around = circular.has(edgeKey(from, to));
    const near = chosen === undefined || from === chosen || to === chosen;
    return {
      id: `${index}-${from}-${to}`,
      source: to,
      target: from,
      markerEnd: { type: MarkerType.ArrowClosed },
      className: [classes['edge'], around ? classes['circular'] : '', near ? '' : classes['far']].join(' '),
      style: role === 'input' ? {} : { strokeDasharray: '4 4' },
      ...(around ? { label: t('graph.inCycle') } : {}),
    };
  });
  return (
    <div className={classes['canvas']} role="group" aria-label={t('graph.canvas')} data-graph>
      <ReactFlow
        key={nodes.map(({ id }) => id).join()}
        nodes={drawn}
        edges={lines}
        nodeTypes={NODE_TYPES}
        nodesDraggable={false}
        nodesConnectable={false}
        nodesFocusable={false}
        edgesFocusable={false}
        elementsSelectable={false}
        fitView
        fitViewOptions={{ maxZoom: 1.1, padding: 0.08 }}
        minZoom={0.05}
        onlyRenderVisibleElements={nodes.length > 60}
        preventScrolling={false}
        zoomOnScroll={false}
      >
        <Background />
        <Controls showInteractive={false} />
      </ReactFlow>
    </div>
  );
};

const IrNode = ({ data: { node, state, onChoose } }: NodeProps<Node<Data>>) => {
  const { t } = useTranslation('model');
  return (
    <>
      <Handle type="target" position={Position.Left} isConnectable={false} className={classes['handle']} />
      <button
        type="button"
        className={`nodrag nopan ${classes['node']}`}
        data-state={state}
        data-node={node.id}
        aria-pressed={state === 'chosen'}
        style={{ '--kind': `var(--mantine-color-${kindColour(node.kind)}-6)` } as CSSProperties}
        title={node.label}
        onClick={() => onChoose(node.id)}
      >
        <span className={classes['kind']}>{t(`kinds.${node.kind}`)}</span>
        <span className={classes['label']}>
          {node.kind === 'formula' ? node.label : <SymbolName name={node.label} />}
        </span>
      </button>
      <Handle type="source" position={Position.Right} isConnectable={false} className={classes['handle']} />
    </>
  );
};

const NODE_TYPES = { ir: IrNode };
