import { LoadingState } from '../ui/loading-state.tsx';
import { Page } from '../ui/page.tsx';

export const SystemPage = () => (
  <Page title="System">
    <LoadingState />
  </Page>
);
