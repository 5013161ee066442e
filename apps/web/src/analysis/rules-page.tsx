import { LoadingState } from '../ui/loading-state.tsx';
import { Page } from '../ui/page.tsx';

export const RulesPage = () => (
  <Page title="Rules">
    <LoadingState />
  </Page>
);
