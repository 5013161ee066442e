import { LoadingState } from '../ui/loading-state.tsx';
import { Page } from '../ui/page.tsx';

export const RepositoryPage = () => (
  <Page title="Repository">
    <LoadingState />
  </Page>
);
