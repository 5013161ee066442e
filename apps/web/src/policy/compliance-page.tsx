import { LoadingState } from '../ui/loading-state.tsx';
import { Page } from '../ui/page.tsx';

export const CompliancePage = () => (
  <Page title="Compliance">
    <LoadingState />
  </Page>
);
