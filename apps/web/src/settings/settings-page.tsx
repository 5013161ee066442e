import { LoadingState } from '../ui/loading-state.tsx';
import { Page } from '../ui/page.tsx';

export const SettingsPage = () => (
  <Page title="Settings">
    <LoadingState />
  </Page>
);
