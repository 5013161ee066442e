import { LoadingState } from '../ui/loading-state.tsx';
import { Page } from '../ui/page.tsx';

export const AuditPage = () => (
  <Page title="Audit">
    <LoadingState />
  </Page>
);
