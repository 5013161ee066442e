import '../documents/texts.ts';
import './texts.ts';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { Schemas } from '../api/client.ts';
import { documentQuery } from '../documents/queries.ts';
import { ErrorState } from '../ui/error-state.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { LoadingState } from '../ui/loading-state.tsx';
import { itemsQuery, latestAnalysisQuery } from './queries.ts';
import { ReviewDesk } from './review-desk.tsx';
import { AnalysisFailed, ConversionFailed, NeverAnalysed, NothingFound, Withdrawn, Working } from './review-states.tsx';
import { useShownText } from './text/use-shown-text.ts';
import type { Item } from './queue/queue.ts';

const route = getRouteApi('/documents/$documentId/review');

/** Live messages say when it goes on; this is for when they do not arrive. */
const ASK_AGAIN_MS = 4_000;

const isWorking = (status: Schemas['DocumentView']['status'] | undefined): boolean =>
  status === 'uploaded' || status === 'converting' || status === 'converted' || status === 'analysing';

/** A document's findings, decided one by one or together; or why there are none to decide. */
export const ReviewPage = () => {
  const { documentId } = route.useParams();
  const document = useQuery({
    ...documentQuery(documentId),
    refetchInterval: ({ state }) => (isWorking(state.data?.status) ? ASK_AGAIN_MS : false),
  });
  return <Loaded query={document}>{(view) => <Stage key={view.id} document={view} />}</Loaded>;
};

const Stage = ({ document }: { readonly document: Schemas['DocumentView'] }) => {
  if (document.status === 'withdrawn') return <Withdrawn />;
  if (document.status === 'conversion_failed') return <ConversionFailed failure={document.failure} />;
  if (document.version === 0) return <Working document={document} analysis={undefined} />;
  return <Converted document={document} />;
};

const Converted = ({ document }: { readonly document: Schemas['DocumentView'] }) => {
  const items = useQuery(itemsQuery(document.id));
  const analysis = useQuery({
    ...latestAnalysisQuery(document.id),
    refetchInterval: isWorking(document.status) ? ASK_AGAIN_MS : false,
  });
  const [latest] = analysis.data?.items ?? [];
  return (
    <Loaded query={items}>
      {(found) =>
        found.length > 0 ? (
          <Texted document={document} items={found} analysis={latest} />
        ) : document.status === 'analysed' ? (
          <NothingFound document={document} analysis={latest} />
        ) : document.status === 'analysis_failed' ? (
          <AnalysisFailed document={document} />
        ) : document.status === 'analysing' || latest?.status === 'queued' || latest?.status === 'running' ? (
          <Working document={document} analysis={latest} />
        ) : analysis.isPending ? (
          <LoadingState />
        ) : (
          <NeverAnalysed document={document} />
        )
      }
    </Loaded>
  );
};

interface TextedProps {
  readonly document: Schemas['DocumentView'];
  readonly items: readonly Item[];
  readonly analysis: Schemas['AnalysisView'] | undefined;
}

const Texted = ({ document, items, analysis }: TextedProps) => {
  const { shown, error, retry } = useShownText(document.id, document.version, items);
  if (shown) return <ReviewDesk document={document} items={items} shown={shown} analysis={analysis} />;
  return error ? <ErrorState error={error} reset={retry} /> : <LoadingState lines={12} />;
};
