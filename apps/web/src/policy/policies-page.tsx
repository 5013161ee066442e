import { LoadingState } from '../ui/loading-state.tsx';
import { Page } from '../ui/page.tsx';

export const PoliciesPage = () => (
  <Page title="Policies">
    <LoadingState />
  </Page>
);
