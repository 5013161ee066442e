import { LoadingState } from '../ui/loading-state.tsx';
import { Page } from '../ui/page.tsx';

export const DashboardPage = () => (
  <Page title="Dashboard">
    <LoadingState />
  </Page>
);
