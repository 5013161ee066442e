import { LoadingState } from '../ui/loading-state.tsx';
import { Page } from '../ui/page.tsx';

export const GroupPage = () => (
  <Page title="Group">
    <LoadingState />
  </Page>
);
