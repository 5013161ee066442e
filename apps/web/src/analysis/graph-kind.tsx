import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { GraphNode } from './model-ir.ts';

export const KINDS = [
  'term',
  'parameter',
  'formula',
  'table',
  'section',
] as const satisfies readonly GraphNode['kind'][];

const COLOURS: Readonly<Record<GraphNode['kind'], string>> = {
  term: 'blue',
  parameter: 'violet',
  formula: 'teal',
  table: 'yellow',
  section: 'gray',
};

/** The colour of a kind of node, in Mantine's palette. */
export const kindColour = (kind: GraphNode['kind']): string => COLOURS[kind];

export const KindBadge = ({ kind }: { readonly kind: GraphNode['kind'] }) => {
  const { t } = useTranslation('model');
  return (
    <Badge size="xs" variant="light" color={COLOURS[kind]} tt="none">
      {t(`kinds.${kind}`)}
    </Badge>
  );
};
