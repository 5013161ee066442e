import { LoadingState } from '../ui/loading-state.tsx';
import { Page } from '../ui/page.tsx';

export const LibraryPage = () => (
  <Page title="Documents">
    <LoadingState />
  </Page>
);
