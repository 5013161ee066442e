import { LoadingState } from '../ui/loading-state.tsx';
import { Page } from '../ui/page.tsx';

export const GroupsPage = () => (
  <Page title="Groups">
    <LoadingState />
  </Page>
);
