import { LoadingState } from '../ui/loading-state.tsx';
import { Page } from '../ui/page.tsx';

export const RulePage = () => (
  <Page title="Rule">
    <LoadingState />
  </Page>
);
