import './model-texts.ts';
import { Group, Stack, TextInput, Title, VisuallyHidden } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, Suspense, useDeferredValue, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client.ts';
import { documentQuery, versionTextQuery } from '../documents/queries.ts';
import { useShortcut } from '../keyboard/use-shortcut.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { LoadingState } from '../ui/loading-state.tsx';
import { CalendarPart } from './model-calendar.tsx';
import { FormulasPart } from './model-formulas.tsx';
import { graphQuery, irQuery, type Ir } from './model-ir.ts';
import type { PartProps } from './model-part.ts';
import { OrderPart } from './model-order.tsx';
import classes from './model-page.module.css';
import { ParametersPart } from './model-parameters.tsx';
import { ReferencesPart } from './model-references.tsx';
import { MODEL_PARTS, type ModelPart } from './model-search.ts';
import { SourcesPart } from './model-sources.tsx';
import { TablesPart } from './model-tables.tsx';
import { TermsPart } from './model-terms.tsx';

const GraphView = lazy(() => import('./graph-view.tsx'));

const route = getRouteApi('/documents/$documentId/model');

/** What was understood of the latest version: terms, parameters, formulas…, and what depends on what. */
export const ModelPage = () => {
  const { documentId } = route.useParams();
  return <Loaded query={useQuery(documentQuery(documentId))}>{(document) => <Opened document={document} />}</Loaded>;
};

const Opened = ({ document }: { readonly document: Schemas['DocumentView'] }) => {
  const { t } = useTranslation('model');
  const { id, version } = document;
  const there = version > 0;
  const ir = useQuery({ ...irQuery(id, version), enabled: there });
  const graph = useQuery({ ...graphQuery(id, version), enabled: there });
  const text = useQuery({ ...versionTextQuery(id, version), enabled: there });
  if (!there) return <EmptyState title={t('notYet')} text={t('notYetHint')} />;
  return (
    <Loaded query={ir} lines={10}>
      {(model) => (
        <Loaded query={graph} lines={10}>
          {(dependencies) => (
            <Loaded query={text} lines={10}>
              {(markdown) => (
                <Model documentId={id} version={version} ir={model} graph={dependencies} markdown={markdown} />
              )}
            </Loaded>
          )}
        </Loaded>
      )}
    </Loaded>
  );
};

const PARTS = {
  terms: TermsPart,
  parameters: ParametersPart,
  formulas: FormulasPart,
  tables: TablesPart,
  references: ReferencesPart,
  calendar: CalendarPart,
  sources: SourcesPart,
  graph: GraphView,
  order: OrderPart,
} as const;

const countOf = (part: ModelPart, { calendar, dataSources, ...ir }: Ir): number | undefined => {
  if (part === 'graph' || part === 'order') return undefined;
  if (part === 'calendar')
    return calendar.schedules.length + calendar.periods.length + calendar.times.length + calendar.markets.length;
  return part === 'sources' ? dataSources.length : ir[part].length;
};

const Model = (props: Omit<PartProps, 'q' | 'node'>) => {
  const { t } = useTranslation('model');
  const { part = 'terms', q = '', node } = route.useSearch();
  const asked = useDeferredValue(q);
  const Part = PARTS[part];
  return (
    <Stack gap="sm">
      <VisuallyHidden>
        <Title order={2}>{t('title')}</Title>
      </VisuallyHidden>
      <nav aria-label={t('partsLabel')} className={classes['parts']}>
        {MODEL_PARTS.map((name) => {
          const count = countOf(name, props.ir);
          return (
            <Link
              key={name}
              from="/documents/$documentId/model"
              to="."
              search={name === 'terms' ? {} : { part: name }}
              resetScroll={false}
              className={classes['part']}
              data-chosen={name === part ? '' : undefined}
            >
              {t(`parts.${name}`)}
              {count !== undefined && <span className={classes['count']}>{count}</span>}
            </Link>
          );
        })}
      </nav>
      <Group justify="space-between" align="center">
        <Title order={3} size="h4">
          {t(`parts.${part}`)}
        </Title>
        <Filter key={part} />
      </Group>
      <Suspense fallback={<LoadingState />}>
        <Part {...props} q={asked.trim().toLowerCase()} node={node} />
      </Suspense>
    </Stack>
  );
};

const Filter = () => {
  const { t } = useTranslation('model');
  const { q = '' } = route.useSearch();
  const navigate = route.useNavigate();
  const field = useRef<HTMLInputElement>(null);
  useShortcut('focusSearch', () => field.current?.focus());
  return (
    <TextInput
      ref={field}
      size="xs"
      w={{ base: '100%', xs: 260 }}
      type="search"
      leftSection={<IconSearch size={14} />}
      aria-label={t('filter')}
      placeholder={t('filterHint')}
      defaultValue={q}
      onChange={({ currentTarget: { value } }) =>
        void navigate({
          search: ({ q: _q, ...rest }) => (value === '' ? rest : { ...rest, q: value }),
          replace: true,
          resetScroll: false,
        })
      }
    />
  );
};
