import { LoadingState } from '../ui/loading-state.tsx';
import { Page } from '../ui/page.tsx';

export const SuppressionsPage = () => (
  <Page title="Suppressions">
    <LoadingState />
  </Page>
);
